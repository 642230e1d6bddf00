"""Who bargains: the kommune and the doctor. Whoever supervises has an agreement of her own."""

from alis.domain.avtale.part import Part
from alis.domain.tilgang import Rolle

FORHANDLER = (Part.KOMMUNE, Part.ALIS)


def part_for(rolle: Rolle) -> Part:
    """The doctor acts for herself; whoever else bargains acts for the kommune."""
    return Part.ALIS if rolle is Rolle.ALIS else Part.KOMMUNE


def motpart(part: Part) -> Part:
    return Part.ALIS if part is Part.KOMMUNE else Part.KOMMUNE
