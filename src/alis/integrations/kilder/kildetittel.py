"""A place in a source text as people read it."""

from functools import cache

from alis.domain.kilder import Sted
from alis.integrations.kilder.les_kilder import les_kilder


@cache
def kildetittel(sted: str) -> str:
    """`002/1.2-6` as «ALIS-avtale: nasjonal mal, 1.2-6». Raises `UgyldigSted`, or `StopIteration` for no such source."""
    place = Sted.fra_tekst(sted)
    kilde = next(kilde for kilde in les_kilder() if kilde.id == place.kilde)
    return f"{kilde.tittel}, {place.punkt}"
