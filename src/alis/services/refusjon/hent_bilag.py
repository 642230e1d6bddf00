"""Fetch a receipt."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.utils import timezone

from alis.domain.tilgang import Aktor, Rettighet
from alis.records.felles.dato import lokal_dato
from alis.records.refusjon.models import Bilagsfil
from alis.records.refusjon.queries import refusjonskrav_for
from alis.services.felles import hent
from alis.services.journal import skriv_innsyn


@dataclass(frozen=True, kw_only=True)
class Bilagsinnhold:
    filnavn: str
    medietype: str
    innhold: bytes


def hent_bilag(*, aktor: Aktor, krav_id: UUID, bilag_id: UUID, naa: datetime | None = None) -> Bilagsinnhold:
    """For whoever may see the claim; the reading is logged. Raises `ManglerRettighet` and `FinnesIkke`."""
    aktor.krev(Rettighet.SE_REFUSJON)
    naa = naa or timezone.now()
    synlige = refusjonskrav_for(aktor, dag=lokal_dato(naa)).filter(pk=krav_id)
    fil = hent(Bilagsfil.objects.filter(krav__in=synlige).select_related("krav"), pk=bilag_id)
    skriv_innsyn(
        aktor=aktor,
        sak_id=fil.krav.sak_id,
        gjelder_person_id=fil.krav.krevd_av_id,
        side="refusjon.bilag",
        naa=naa,
    )
    return Bilagsinnhold(filnavn=fil.filnavn, medietype=fil.medietype, innhold=bytes(fil.innhold))
