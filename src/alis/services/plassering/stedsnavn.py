"""How a department is named with its place."""

from alis.records.plassering.models import Avdeling


def stedsnavn(avdeling: Avdeling) -> str:
    """«Bodø, Medisin»."""
    return f"{avdeling.sykehussted.navn}, {avdeling.navn}"
