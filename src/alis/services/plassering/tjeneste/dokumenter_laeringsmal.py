"""The hospital says that a learning goal is documented in Kompetanseportalen, which is where it counts (003 pkt. 5)."""

from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.flyt import HAR_TJENESTE, Behovsstatus
from alis.domain.plassering.tjeneste import Laeringsmal
from alis.domain.tilgang import Aktor, Rettighet
from alis.records.felles.dato import lokal_dato
from alis.records.plassering.models import Behov, Dokumentertmal
from alis.records.plassering.queries import dokumenterte_mal, tjenester_for
from alis.services.plassering.laas_plasseringen import laas_behov
from alis.services.plassering.tjeneste.aapne_tjeneste import TjenestenErIkkeIGang, aapne_tjeneste
from alis.services.plassering.tjeneste.folg_behovet import lukk_behovet
from alis.services.plassering.tjeneste.la_falle_bort import har_begynt
from alis.services.plassering.tjeneste.skriv_tjenestehendelse import skriv_tjenestehendelse


class MaletErDokumentert(Exception):
    """It is documented already, in this service of the case or another."""


class UmuligDokumentasjonsdag(Exception):
    """Before the service began, or a day that has not come."""


@transaction.atomic
def dokumenter_laeringsmal(
    *,
    aktor: Aktor,
    tjeneste_id: UUID,
    laeringsmal: Laeringsmal,
    dato: date,
    naa: datetime | None = None,
) -> None:
    """Also after the service is confirmed. With the last of them the need may be fulfilled.

    Raises `ManglerRettighet`, `FinnesIkke`, `TjenestenErIkkeIGang`, `MaletErDokumentert` and `UmuligDokumentasjonsdag`.
    """
    aktor.krev(Rettighet.STYRE_PLASSER)
    naa = naa or timezone.now()
    _lock_the_case(aktor, tjeneste_id, lokal_dato(naa))
    tjeneste = aapne_tjeneste(aktor=aktor, tjeneste_id=tjeneste_id, laas=None, naa=naa)
    if not har_begynt(tjeneste, naa) or tjeneste.status not in HAR_TJENESTE:
        raise TjenestenErIkkeIGang
    if dokumenterte_mal(tjeneste.behov.sak_id).filter(laeringsmal=laeringsmal).exists():
        raise MaletErDokumentert
    if not tjeneste.fom <= dato <= lokal_dato(naa):
        raise UmuligDokumentasjonsdag
    Dokumentertmal.objects.create(
        tjeneste=tjeneste,
        laeringsmal=laeringsmal,
        dato=dato,
        dokumentert_at=naa,
        dokumentert_av_id=aktor.person_id,
    )
    skriv_tjenestehendelse(
        aktor=aktor,
        tjeneste=tjeneste,
        handling="dokumenter_laeringsmal",
        naa=naa,
        innhold={"laeringsmal": laeringsmal, "dato": dato},
    )
    _close(aktor=aktor, sak_id=tjeneste.behov.sak_id, naa=naa)


def _lock_the_case(aktor: Aktor, tjeneste_id: UUID, dag: date) -> None:
    """All its needs: two hospitals may document the same goal at once, each in its own service."""
    denne = tjenester_for(aktor, dag=dag).filter(pk=tjeneste_id)
    laas_behov(Behov.objects.filter(sak__behov__tjenester__in=denne).values_list("pk", flat=True))


def _close(*, aktor: Aktor, sak_id: UUID, naa: datetime) -> None:
    """The goal can be of a service that ended early, and be what the next one waited for."""
    for behov in Behov.objects.filter(sak=sak_id, status=Behovsstatus.I_TJENESTE).select_related("sak"):
        lukk_behovet(aktor=aktor, behov=behov, naa=naa)
