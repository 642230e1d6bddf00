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
from alis.records.plassering.queries import dokumenterte_mal
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


def _close(*, aktor: Aktor, sak_id: UUID, naa: datetime) -> None:
    """The goal can be of a service that ended early, and be what the next one waited for."""
    i_tjeneste = Behov.objects.filter(sak=sak_id, status=Behovsstatus.I_TJENESTE)
    laas_behov(i_tjeneste.values_list("pk", flat=True))
    for behov in i_tjeneste.select_related("sak"):
        lukk_behovet(aktor=aktor, behov=behov, naa=naa)
