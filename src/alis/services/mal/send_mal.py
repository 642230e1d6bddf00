"""Send a template for approval by another person."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.dokument.malkontroll import Malfeil, kontroller_mal
from alis.domain.flyt import Malhandling
from alis.domain.tilgang import Aktor
from alis.records.mal.models import Malversjon
from alis.services.mal.aapne_mal import begynn_handling
from alis.services.mal.les_malversjon import les_malversjon
from alis.services.mal.nasjonalt_grunnlag import nasjonalt_grunnlag
from alis.services.mal.skriv_malhendelse import skriv_malhendelse
from alis.services.mal.varsle_om_mal import varsle_godkjennere


class MalenHarMangler(Exception):
    """Something must be mended first. Carries what and where."""

    def __init__(self, feil: tuple[Malfeil, ...]) -> None:
        super().__init__(", ".join(en.slag for en in feil))
        self.feil = feil


@transaction.atomic
def send_mal(*, aktor: Aktor, versjon_id: UUID, laas: int, naa: datetime | None = None) -> None:
    """Raises `ManglerRettighet`, `FinnesIkke`, `UlovligOvergang`, `EndretAvAndre` and `MalenHarMangler`."""
    naa = naa or timezone.now()
    rad = begynn_handling(aktor=aktor, versjon_id=versjon_id, laas=laas, handling=Malhandling.SEND, naa=naa)
    krev_uten_mangler(rad)
    rad.sendt_at, rad.sendt_av_id = naa, aktor.person_id
    rad.returgrunn = ""
    rad.save()
    skriv_malhendelse(aktor=aktor, rad=rad, handling="send_mal", naa=naa)
    varsle_godkjennere(rad=rad, naa=naa)


def krev_uten_mangler(rad: Malversjon) -> None:
    """Raises `MalenHarMangler`."""
    if feil := kontroller_mal(les_malversjon(rad), nasjonal=nasjonalt_grunnlag(rad)):
        raise MalenHarMangler(feil)
