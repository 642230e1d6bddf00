"""Optimistic locking of a version, which others change by writing in it and by moving it on."""

from alis.records.avtale.models import Avtaleversjon
from alis.services.felles import EndretAvAndre, krev_laas


def krev_versjonslaas(versjon: Avtaleversjon, laas: int) -> None:
    """As `krev_laas`, and names whoever did the last of the two. Raises `EndretAvAndre`."""
    flyttet = versjon.status_at is not None and versjon.status_at >= versjon.endret_at
    if versjon.laas != laas and flyttet and versjon.status_av and versjon.status_at:
        raise EndretAvAndre(hvem=versjon.status_av.navn, naar=versjon.status_at)
    krev_laas(versjon, laas)
