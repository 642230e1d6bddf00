"""Check a right for an act that the installation itself may also do."""

from alis.domain.tilgang import Aktor, Rettighet


def krev(aktor: Aktor | None, rettighet: Rettighet) -> None:
    """`None` is the installation, which only the command line passes. Raises `ManglerRettighet`."""
    if aktor is not None:
        aktor.krev(rettighet)
