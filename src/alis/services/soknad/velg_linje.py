"""Leave an ALIS out of the application, or take her in again."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.tilgang import Aktor, Rettighet
from alis.records.felles.dato import lokal_dato
from alis.records.soknad.models import Linjevalg, Soknad
from alis.records.utdanning.queries import saker_for
from alis.services.felles import hent
from alis.services.soknad.aapne_soknad import begynt_soknad, merk_endret
from alis.services.soknad.skriv_soknadshendelse import skriv_soknadshendelse


class UtenGrunn(Exception):
    """The state and the auditor will ask why."""


@transaction.atomic
def utelat_linje(
    *, aktor: Aktor, tilskuddsperiode: str, sak_id: UUID, fordi: str, naa: datetime | None = None
) -> None:
    """Raises `ManglerRettighet`, `FinnesIkke`, `UkjentUtlysning`, `SoknadenErSendt`, `SoknadenErKlar` and `UtenGrunn`."""
    naa = naa or timezone.now()
    soknad = _open(aktor, tilskuddsperiode, sak_id, naa)
    if not fordi.strip():
        raise UtenGrunn
    Linjevalg.objects.update_or_create(
        soknad=soknad,
        sak_id=sak_id,
        defaults={"fordi": fordi.strip(), "valgt_at": naa, "valgt_av_id": aktor.person_id},
    )
    _done(aktor, soknad, sak_id, "utelat_soknadslinje", naa)


@transaction.atomic
def ta_med_linje(*, aktor: Aktor, tilskuddsperiode: str, sak_id: UUID, naa: datetime | None = None) -> None:
    """Raises `ManglerRettighet`, `FinnesIkke`, `UkjentUtlysning`, `SoknadenErSendt` and `SoknadenErKlar`."""
    naa = naa or timezone.now()
    soknad = _open(aktor, tilskuddsperiode, sak_id, naa)
    Linjevalg.objects.filter(soknad=soknad, sak=sak_id).delete()
    _done(aktor, soknad, sak_id, "ta_med_soknadslinje", naa)


def _open(aktor: Aktor, tilskuddsperiode: str, sak_id: UUID, naa: datetime) -> Soknad:
    aktor.krev(Rettighet.SKRIV_SOKNAD)
    hent(saker_for(aktor, dag=lokal_dato(naa)), pk=sak_id)
    return begynt_soknad(aktor=aktor, tilskuddsperiode=tilskuddsperiode, naa=naa)


def _done(aktor: Aktor, soknad: Soknad, sak_id: UUID, handling: str, naa: datetime) -> None:
    merk_endret(soknad, aktor=aktor, naa=naa)
    soknad.save()
    skriv_soknadshendelse(
        aktor=aktor, soknad=soknad, handling=handling, naa=naa, innhold={"sak": str(sak_id)}
    )
