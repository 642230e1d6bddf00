"""A place in a source text as people read it, with the address where it is shown."""

from dataclasses import dataclass
from functools import cache

from alis.domain.kilder import Kilde, Sted
from alis.integrations.kilder import les_kilder

KILDESIDE = "/kilder-og-satser/"


@dataclass(frozen=True, kw_only=True)
class Kildevisning:
    tekst: str
    lenke: str


@cache
def vis_kilde(sted: str) -> Kildevisning:
    """`002/4.1.1-3` as «ALIS-avtale: nasjonal mal, punkt 4.1.1-3». Raises `UgyldigSted` or KeyError for no such source."""
    place = Sted.fra_tekst(sted)
    kilde = _kilder()[place.kilde]
    return Kildevisning(tekst=f"{kilde.tittel}, {place.punkt}", lenke=f"{KILDESIDE}#{anker(place)}")


def anker(sted: Sted) -> str:
    """The id of the provision on the page of sources."""
    return f"k{sted.kilde}-{sted.punkt}"


@cache
def _kilder() -> dict[str, Kilde]:
    return {kilde.id: kilde for kilde in les_kilder()}
