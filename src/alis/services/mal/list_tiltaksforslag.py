"""Measures ready to be picked in a draft: those of its own template, and those of the regional one that ships."""

from dataclasses import dataclass

from alis.domain.avtale import Element
from alis.domain.dokument import Mal, Skriftsprak
from alis.integrations.dokument import UkjentMal, hent_mal, list_maler
from alis.services.mal.finn_mal import finn_mal


@dataclass(frozen=True, kw_only=True)
class Tiltaksvalg:
    """`fra` names the template it comes from; the text is in the kommune's own written form."""

    nokkel: str
    element: Element
    tekst: str
    fra: str


def list_tiltaksforslag(*, navn: str, versjon: str, skriftsprak: Skriftsprak) -> tuple[Tiltaksvalg, ...]:
    """The draft's own template first; a text that stands in two of them once."""
    valg: dict[str, Tiltaksvalg] = {}
    for mal in (*_own(navn, versjon), *(hent_mal(*sendt_med) for sendt_med in list_maler())):
        for tiltak in mal.tiltak:
            tekst = tiltak.tekst[skriftsprak]
            valg.setdefault(
                tekst,
                Tiltaksvalg(
                    nokkel=f"{mal.navn}/{mal.versjon}/{tiltak.id}",
                    element=tiltak.element,
                    tekst=tekst,
                    fra=mal.vist_navn(skriftsprak),
                ),
            )
    return tuple(valg.values())


def _own(navn: str, versjon: str) -> tuple[Mal, ...]:
    try:
        return (finn_mal(navn, versjon),)
    except UkjentMal:
        return ()
