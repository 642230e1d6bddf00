"""The hospital says that a learning goal is documented in Kompetanseportalen, which is where it counts (003 pkt. 5)."""

from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.flyt import HAR_TJENESTE
from alis.domain.plassering.tjeneste import Laeringsmal
from alis.domain.tilgang import Aktor, Rettighet
from alis.records.felles.dato import lokal_dato
from alis.records.plassering.models import Dokumentertmal
from alis.services.plassering.tjeneste.aapne_tjeneste import TjenestenErIkkeIGang, aapne_tjeneste
from alis.services.plassering.tjeneste.folg_behovet import lukk_behovet
from alis.services.plassering.tjeneste.la_falle_bort import har_begynt
from alis.services.plassering.tjeneste.skriv_tjenestehendelse import skriv_tjenestehendelse


class MaletErDokumentert(Exception):
    """It is documented already, in this part of the service or another."""


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
    andre = Dokumentertmal.objects.filter(tjeneste__behov=tjeneste.behov_id, laeringsmal=laeringsmal)
    if andre.exists():
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
    lukk_behovet(aktor=aktor, behov=tjeneste.behov, naa=naa)
