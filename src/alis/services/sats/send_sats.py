"""Send a rate set for approval by two others."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.flyt import Satshandling
from alis.domain.tilgang import Aktor
from alis.domain.verdier import Periode
from alis.services.sats.aapne_sats import begynn_handling
from alis.services.sats.kontroller_innhold import les_og_krev
from alis.services.sats.opprett_sats import krev_uten_overlapp
from alis.services.sats.satsbok import satsinnhold
from alis.services.sats.skriv_satshendelse import skriv_satshendelse
from alis.services.sats.varsle_om_sats import varsle_godkjennere


@transaction.atomic
def send_sats(*, aktor: Aktor, versjon_id: UUID, laas: int, naa: datetime | None = None) -> None:
    """Raises `ManglerRettighet`, `FinnesIkke`, `UlovligOvergang`, `EndretAvAndre`, `PeriodenOverlapper`, and what
    `les_og_krev` raises."""
    naa = naa or timezone.now()
    rad = begynn_handling(aktor=aktor, versjon_id=versjon_id, laas=laas, handling=Satshandling.SEND)
    les_og_krev(satsinnhold(rad), rad)
    krev_uten_overlapp(navn=rad.navn, periode=Periode(rad.fom, rad.tom))
    rad.sendt_at, rad.sendt_av_id = naa, aktor.person_id
    rad.returgrunn = ""
    rad.save()
    skriv_satshendelse(aktor=aktor, rad=rad, handling="send_sats", naa=naa)
    varsle_godkjennere(rad=rad, naa=naa)
