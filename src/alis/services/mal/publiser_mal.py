"""Approve and publish a template that another person has sent."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.flyt import Malhandling
from alis.domain.tilgang import Aktor
from alis.records.mal.queries import BRUKT
from alis.services.mal.aapne_mal import begynn_handling
from alis.services.mal.forfattere import forfattere
from alis.services.mal.send_mal import krev_uten_mangler
from alis.services.mal.skriv_malhendelse import skriv_malhendelse


class ForfatterenKanIkkePublisere(Exception):
    """The actor sent the template, or wrote last in it. Two persons stand behind what is published."""


class GjelderFraSammeDag(Exception):
    """Another published version of the template takes effect on the same day."""


@transaction.atomic
def publiser_mal(*, aktor: Aktor, versjon_id: UUID, laas: int, naa: datetime | None = None) -> None:
    """From now on its content can never change.

    Raises `ManglerRettighet`, `FinnesIkke`, `UlovligOvergang`, `EndretAvAndre`, `ForfatterenKanIkkePublisere`,
    `GjelderFraSammeDag`, and `MalenHarMangler` where the national template has changed since it was sent.
    """
    naa = naa or timezone.now()
    rad = begynn_handling(
        aktor=aktor, versjon_id=versjon_id, laas=laas, handling=Malhandling.PUBLISER, naa=naa
    )
    if aktor.person_id in forfattere(rad):
        raise ForfatterenKanIkkePublisere
    if rad.serie.versjoner.filter(status__in=BRUKT, gjelder_fra=rad.gjelder_fra).exists():
        raise GjelderFraSammeDag
    krev_uten_mangler(rad)
    rad.publisert_at, rad.publisert_av_id = naa, aktor.person_id
    rad.save()
    skriv_malhendelse(aktor=aktor, rad=rad, handling="publiser_mal", naa=naa)
