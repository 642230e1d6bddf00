"""The library of clauses and measures as a page."""

from dataclasses import dataclass

from alis.domain.dokument import Mal, Skriftsprak
from alis.services.mal.klausulbibliotek import Bibliotek
from alis.web.mal.presenter.klausulvisning import (
    Klausulvisning,
    Tiltaksvisning,
    vis_ett_tiltak,
    vis_klausul,
)
from alis.web.mal.presenter.ord import malnavn


@dataclass(frozen=True, kw_only=True)
class Bibliotekklausul:
    nokkel: str
    fra: str
    vist: Klausulvisning


@dataclass(frozen=True, kw_only=True)
class Bibliotektiltak:
    nokkel: str
    fra: str
    vist: Tiltaksvisning


@dataclass(frozen=True, kw_only=True)
class Bibliotekside:
    navn: str
    sok: str
    klausuler: tuple[Bibliotekklausul, ...]
    tiltak: tuple[Bibliotektiltak, ...]


def lag_bibliotekside(kladd: Mal, samling: Bibliotek, *, sok: str) -> Bibliotekside:
    return Bibliotekside(
        navn=malnavn(kladd),
        sok=sok,
        klausuler=tuple(
            Bibliotekklausul(nokkel=nokkel, fra=malnavn(mal), vist=vis_klausul(klausul))
            for nokkel, (mal, klausul) in samling.klausuler.items()
            if _matches(sok, *(str(klausul.tekst[sprak]) for sprak in Skriftsprak))
        ),
        tiltak=tuple(
            Bibliotektiltak(nokkel=nokkel, fra=malnavn(mal), vist=vis_ett_tiltak(tiltak))
            for nokkel, (mal, tiltak) in samling.tiltak.items()
            if _matches(sok, *tiltak.tekst.values())
        ),
    )


def _matches(sok: str, *tekster: str) -> bool:
    return any(sok.casefold() in tekst.casefold() for tekst in tekster)
