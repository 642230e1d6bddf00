"""A place in a source text as people read it, with the address where it is shown."""

from dataclasses import dataclass
from functools import cache

from django.utils.translation import get_language

from alis.domain.kilder import Kilde, Sted
from alis.integrations.kilder import les_kilder

KILDESIDE = "/kilder-og-satser/"


@dataclass(frozen=True, kw_only=True)
class Kildevisning:
    tekst: str
    lenke: str


def vis_kilde(sted: str) -> Kildevisning:
    """`002/4.1.1-3` as «ALIS-avtale: nasjonal mal, 4.1.1-3»; where the source has no numbers, by what the provision says.

    Raises `UgyldigSted`, `PunktFinnesIkke`, or KeyError for no such source.
    """
    return _view(sted, get_language() == "nn")


@cache
def _view(sted: str, nynorsk: bool) -> Kildevisning:
    place = Sted.fra_tekst(sted)
    kilde = _kilder()[place.kilde]
    bestemmelse = kilde.bestemmelse(place.punkt)
    tittel = bestemmelse.tittel_nn if nynorsk else bestemmelse.tittel
    kildens = kilde.tittel_nn if nynorsk and kilde.tittel_nn else kilde.tittel
    navn = kildens.partition(":")[0]
    tekst = f"{kildens}, {place.punkt}" if place.punkt[0].isdigit() else f"{navn}: {tittel}"
    return Kildevisning(tekst=tekst, lenke=f"{KILDESIDE}#{anker(place)}")


def anker(sted: Sted) -> str:
    """The id of the provision on the page of sources."""
    return f"k{sted.kilde}-{sted.punkt}"


@cache
def _kilder() -> dict[str, Kilde]:
    return {kilde.id: kilde for kilde in les_kilder()}
