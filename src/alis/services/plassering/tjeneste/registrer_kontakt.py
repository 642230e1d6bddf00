"""The kommune notes that it was in touch with its doctor while she is away (003 pkt. 5). Nothing is written of her."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.plassering.tjeneste import Kontaktmate, Kontakttema
from alis.domain.tilgang import Aktor, Rettighet
from alis.records.felles.dato import lokal_dato
from alis.records.plassering.models import Tjenestekontakt
from alis.services.plassering.tjeneste.aapne_tjeneste import TjenestenErIkkeIGang, aapne_tjeneste
from alis.services.plassering.tjeneste.la_falle_bort import har_begynt
from alis.services.plassering.tjeneste.skriv_tjenestehendelse import skriv_tjenestehendelse


@dataclass(frozen=True, kw_only=True)
class Kontaktfakta:
    dato: date
    mate: Kontaktmate
    tema: Kontakttema


class UmuligKontaktdag(Exception):
    """Before the service began, or a day that has not come."""


class AltFort(Exception):
    """The same is there already."""


@transaction.atomic
def registrer_kontakt(
    *, aktor: Aktor, tjeneste_id: UUID, fakta: Kontaktfakta, naa: datetime | None = None
) -> None:
    """Also after the service: then the two meet again. Raises `ManglerRettighet`, `FinnesIkke`, `TjenestenErIkkeIGang`,
    `UmuligKontaktdag` and `AltFort`.
    """
    aktor.krev(Rettighet.MELD_BEHOV)
    naa = naa or timezone.now()
    tjeneste = aapne_tjeneste(aktor=aktor, tjeneste_id=tjeneste_id, laas=None, naa=naa)
    if not har_begynt(tjeneste, naa) or tjeneste.status == "bortfalt":
        raise TjenestenErIkkeIGang
    if not tjeneste.fom <= fakta.dato <= lokal_dato(naa):
        raise UmuligKontaktdag
    felter = {"dato": fakta.dato, "mate": fakta.mate, "tema": fakta.tema}
    if tjeneste.kontakter.filter(**felter).exists():
        raise AltFort
    Tjenestekontakt.objects.create(tjeneste=tjeneste, fort_at=naa, fort_av_id=aktor.person_id, **felter)
    skriv_tjenestehendelse(
        aktor=aktor, tjeneste=tjeneste, handling="registrer_kontakt", naa=naa, innhold=felter
    )
