"""Make the letter that goes with what is paid back to the state. It is of now, and is kept by the kommune's archive."""

from datetime import datetime
from pathlib import Path

from django.conf import settings
from django.utils import timezone

from alis.domain.dokument import Skriftsprak
from alis.domain.parter import Malform
from alis.domain.tilgang import Aktor, Rettighet
from alis.integrations.dokument import lag_brev
from alis.records.parter.models import Kommune
from alis.services.regnskap.hent_statsoppgjor import hent_statsoppgjor
from alis.services.regnskap.skriv_statsbrev import skriv_statsbrev

ALLE_SAKENE = 10_000
"""A letter has no pages to turn."""


class IngentingTilbake(Exception):
    """Nothing goes back to the state in the period, so there is nothing to write of."""


class IkkeFerdigBokfort(Exception):
    """What goes back is not known before all that is unspent is booked."""


def lag_statsbrev(*, aktor: Aktor, tilskuddsperiode: str, naa: datetime | None = None) -> bytes:
    """The PDF, in the kommune's written form. Raises `ManglerRettighet`, `IngentingTilbake` and `IkkeFerdigBokfort`."""
    aktor.krev(Rettighet.FOR_REGNSKAP)
    naa = naa or timezone.now()
    oppgjor = hent_statsoppgjor(aktor=aktor, tilskuddsperiode=tilskuddsperiode, per_side=ALLE_SAKENE, naa=naa)
    if oppgjor is None or oppgjor.tilskuddsperiode != tilskuddsperiode or not oppgjor.har_tilbakebetaling:
        raise IngentingTilbake
    if oppgjor.er_over and (oppgjor.ubrukt or oppgjor.for_mye):
        raise IkkeFerdigBokfort
    kommune = Kommune.objects.get(pk=aktor.kommune)
    brev = skriv_statsbrev(
        oppgjor,
        kommune=kommune.navn,
        kommunenummer=kommune.pk,
        skriftsprak=Skriftsprak.for_malform(Malform(kommune.malform)),
        naa=naa,
    )
    return lag_brev(brev, skriftmappe=Path(settings.TYPST_FONTS))
