"""Find a scan that waits for someone to decide on it."""

from uuid import UUID

from alis.records.avtale.models import Avtaleversjon, Papirregistrering, Skann, Tilsidelegging
from alis.services.felles import hent
from alis.services.papir.aapne_til_signering import krev_innholdet


class AlleredeRegistrert(Exception):
    """What stands on this scan has been registered."""


class ErLagtTilSide(Exception):
    """The scan was sent in by mistake, someone has said. It is never used."""


def aapne_ventende_skann(versjon: Avtaleversjon, skann_id: UUID) -> Skann:
    """Raises `FinnesIkke`, `PapiretGjelderIkke`, `AlleredeRegistrert` and `ErLagtTilSide`. The version must be locked."""
    skann = hent(versjon.skann.all(), pk=skann_id)
    if Papirregistrering.objects.filter(skann=skann).exists():
        raise AlleredeRegistrert
    if Tilsidelegging.objects.filter(skann=skann).exists():
        raise ErLagtTilSide
    krev_innholdet(versjon, skann.dokument_hash)
    return skann
