"""What one who waits can know of the places that are free today: how many she can use, what keeps her from the others, who
may have them before her, and what would change it. It says nothing of who gets them.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from alis.domain.plassering.begrunnelse import UTEN_BRUKBAR, Grunnslag, begrunn
from alis.domain.plassering.behov import STORSTE_AVVIK
from alis.domain.plassering.brukbar import er_brukbar
from alis.domain.plassering.problem import Kandidat, Plass, Problem


class Endring(StrEnum):
    """What her kommune could write otherwise in what it has reported."""

    ANDRE_STEDER = "andre_steder"
    LENGRE_AVVIK = "lengre_avvik"
    BEGGE = "begge"


@dataclass(frozen=True, slots=True, kw_only=True)
class Utsikt:
    """Of `ledige` places she can use `passer`; where that is none, `hinder` is the first reason that leaves none.

    `foran` are those her kommune has set before her who can use one of them, and `fra_andre` those of other kommuner.
    `endringer` are the changes that would let her use more places, and how many she could use then.
    """

    ledige: int
    passer: int
    hinder: Grunnslag | None
    foran: int
    fra_andre: int
    endringer: Mapping[Endring, int]


def finn_utsikt(
    *, hun: Kandidat, koen: Sequence[Kandidat], plasser: Sequence[Plass], stedet_er_gitt: bool = False
) -> Utsikt:
    """`koen` are those who wait for an offer with the trust; she may be among them. `stedet_er_gitt`: where she has served the
    first part of her service decides where she serves the second.
    """
    hennes = [plass for plass in plasser if er_brukbar(hun, plass)]
    andre = [en for en in koen if en.id != hun.id and any(er_brukbar(en, plass) for plass in hennes)]
    passer = _how_many(hennes)
    return Utsikt(
        ledige=_how_many(plasser),
        passer=passer,
        hinder=None if hennes else _hindrance(hun, plasser),
        foran=sum(en.kommune == hun.kommune and en.prioritet < hun.prioritet for en in andre),
        fra_andre=sum(en.kommune != hun.kommune for en in andre),
        endringer={
            endring: antall
            for endring, endret in _changes(hun, stedet_er_gitt).items()
            if (antall := _how_many([plass for plass in plasser if er_brukbar(endret, plass)])) > passer
        },
    )


def _how_many(plasser: Sequence[Plass]) -> int:
    return sum(plass.antall for plass in plasser)


def _hindrance(hun: Kandidat, plasser: Sequence[Plass]) -> Grunnslag:
    slag = begrunn(Problem((hun,), tuple(plasser)), {})[hun.id].slag
    assert slag in UTEN_BRUKBAR, "there is no place that she can use"
    return slag


def _changes(hun: Kandidat, stedet_er_gitt: bool) -> Mapping[Endring, Kandidat]:
    """Those that are changes for her. Both at once only where each is one."""
    endringer: dict[Endring, Kandidat] = {}
    if not hun.godtar_andre and not stedet_er_gitt:
        endringer[Endring.ANDRE_STEDER] = replace(hun, godtar_andre=True)
    if hun.maks_avvik_maneder < STORSTE_AVVIK:
        endringer[Endring.LENGRE_AVVIK] = replace(hun, maks_avvik_maneder=STORSTE_AVVIK)
    if len(endringer) > 1:
        endringer[Endring.BEGGE] = replace(hun, godtar_andre=True, maks_avvik_maneder=STORSTE_AVVIK)
    return endringer
