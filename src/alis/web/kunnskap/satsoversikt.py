"""A rate set on the page: what is known, from where, and what is not known."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Self

from alis.domain.avtale import Element
from alis.domain.regel import Sats, Satssett, Satsstatus
from alis.web.felles.elementnavn import ELEMENTNAVN
from alis.web.felles.visning import periode
from alis.web.kunnskap.satsvisning import satsnavn, satsverdi


@dataclass(frozen=True, kw_only=True)
class Satsrad:
    navn: str
    verdi: str
    kilde: str
    visshet: str


@dataclass(frozen=True, kw_only=True)
class Satsoversikt:
    id: str
    tittel: str
    er_ubekreftet: bool
    merknad: str
    rader: tuple[Satsrad, ...]
    ukjente: tuple[str, ...]

    @classmethod
    def fra(cls, satssett: Satssett) -> Self:
        return cls(
            id="sett-" + satssett.navn.replace("/", "-"),
            tittel=f"{satssett.navn}, {periode(satssett.fom, satssett.tom)}",
            er_ubekreftet=satssett.status is Satsstatus.UBEKREFTET,
            merknad=satssett.merknad,
            rader=tuple(map(_rad, satssett.satser)),
            ukjente=tuple(_ukjente(satssett)),
        )


def _rad(sats: Sats) -> Satsrad:
    return Satsrad(navn=satsnavn(sats.sti), verdi=satsverdi(sats), kilde=sats.kilde, visshet=sats.visshet)


def _ukjente(satssett: Satssett) -> Iterator[str]:
    for navn, sats in satssett.element.items():
        if not sats.er_kjent:
            yield str(ELEMENTNAVN[Element(navn)])
    if satssett.tilrettelegging.andel is None:
        yield str(ELEMENTNAVN[Element.TILRETTELEGGING])
    if satssett.sentralitetstillegg.arsbelop is None:
        yield str(ELEMENTNAVN[Element.SENTRALITETSTILLEGG])
