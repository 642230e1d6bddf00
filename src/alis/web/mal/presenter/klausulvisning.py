"""A clause as it is shown to those who read or write a template: both written forms, and what it is for."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from alis.domain.dokument import Klausul, Klausultekst, Mal, Skriftsprak, Tiltaksforslag
from alis.domain.parter import Stillingstype
from alis.web.felles.elementnavn import ELEMENTNAVN
from alis.web.felles.stillingsnavn import STILLINGSNAVN
from alis.web.mal.presenter.ord import FELTNAVN, SPRAKNAVN, klausulnavn


@dataclass(frozen=True, kw_only=True)
class Sprakutgave:
    kode: str
    navn: str
    tekst: Klausultekst


@dataclass(frozen=True, kw_only=True)
class Klausulvisning:
    """`vilkar` say in words whom the clause is for and what is filled in. `kan_endres` is for this reader, now."""

    id: str
    navn: str
    niva: int
    laast: bool
    er_nasjonal: bool
    kan_endres: bool
    vilkar: tuple[str, ...]
    utgaver: tuple[Sprakutgave, ...]


@dataclass(frozen=True, kw_only=True)
class Tiltaksvisning:
    id: str
    element: str
    kilde: str
    tekster: tuple[str, ...]


def vis_klausuler(mal: Mal, *, laste: frozenset[str], kan_skrives: bool) -> tuple[Klausulvisning, ...]:
    return tuple(
        vis_klausul(
            klausul, er_nasjonal=klausul.id in laste, kan_endres=kan_skrives and klausul.id not in laste
        )
        for klausul in mal.klausuler
    )


def vis_klausul(klausul: Klausul, *, er_nasjonal: bool = False, kan_endres: bool = False) -> Klausulvisning:
    return Klausulvisning(
        id=klausul.id,
        navn=klausulnavn(klausul) or _("Uten overskrift"),
        niva=klausul.punkt.count(".") + 1,
        laast=klausul.laast,
        er_nasjonal=er_nasjonal,
        kan_endres=kan_endres,
        vilkar=tuple(_terms(klausul)),
        utgaver=tuple(
            Sprakutgave(kode=sprak.value, navn=str(SPRAKNAVN[sprak]), tekst=klausul.tekst[sprak])
            for sprak in Skriftsprak
        ),
    )


def vis_tiltak(mal: Mal) -> tuple[Tiltaksvisning, ...]:
    return tuple(vis_ett_tiltak(tiltak) for tiltak in mal.tiltak)


def vis_ett_tiltak(tiltak: Tiltaksforslag) -> Tiltaksvisning:
    return Tiltaksvisning(
        id=tiltak.id,
        element=str(ELEMENTNAVN[tiltak.element]),
        kilde=", ".join(tiltak.kilder),
        tekster=tuple(tiltak.tekst[sprak] for sprak in Skriftsprak),
    )


def _terms(klausul: Klausul) -> list[str]:
    vilkar = []
    if klausul.stillingstyper != frozenset(Stillingstype):
        navn = [
            str(STILLINGSNAVN[type_]).lower() for type_ in Stillingstype if type_ in klausul.stillingstyper
        ]
        vilkar.append(_("Gjelder bare %(stillinger)s") % {"stillinger": ", ".join(navn)})
    if klausul.element:
        vilkar.append(_("For %(element)s") % {"element": str(ELEMENTNAVN[klausul.element]).lower()})
    if klausul.felt:
        vilkar.append(_("Fylles ut: %(felt)s") % {"felt": str(FELTNAVN[klausul.felt]).lower()})
    return vilkar
