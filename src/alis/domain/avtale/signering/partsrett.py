"""For which party an actor can sign, by the right she holds."""

from collections.abc import Mapping
from types import MappingProxyType

from alis.domain.avtale.part import Part
from alis.domain.tilgang import Aktor, Rettighet

PARTSRETT: Mapping[Rettighet, Part] = MappingProxyType(
    {
        Rettighet.SIGNER_FOR_KOMMUNEN: Part.KOMMUNE,
        Rettighet.SIGNER_SOM_ALIS: Part.ALIS,
        Rettighet.SIGNER_SOM_VEILEDER: Part.VEILEDER,
    }
)


def part_for(aktor: Aktor) -> Part | None:
    """The party that the actor signs for in the role she acts in; None for a role that does not sign."""
    return next((part for rettighet, part in PARTSRETT.items() if aktor.har(rettighet)), None)
