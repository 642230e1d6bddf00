"""All the deadlines of the kommune, for those who must keep an eye on them: filtered, sorted, a page at a time."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum

from django.utils import timezone

from alis.domain.frist import Fristslag
from alis.domain.tilgang import Aktor, Rettighet
from alis.records.felles.dato import lokal_dato
from alis.records.felles.navn import sorteringsnokkel
from alis.services.frist.mine_frister import Fristbilde, er_egen, les_frister

PA_SIDEN = 25
SNART = timedelta(days=30)


class Fristfilter(StrEnum):
    ALLE = "alle"
    OVER = "over"
    SNART = "snart"
    MINE = "mine"


class Fristsortering(StrEnum):
    DATO = "dato"
    NAVN = "navn"
    SLAG = "slag"


Nokkel = tuple[str, str, str]


@dataclass(frozen=True, kw_only=True)
class Fristoversikt:
    """`neste` is the key of the last row where there are more; `antall` counts each filter."""

    idag: date
    rader: tuple[Fristbilde, ...]
    antall: Mapping[Fristfilter, int]
    neste: Nokkel | None


@dataclass(frozen=True, kw_only=True)
class Fristsok:
    filter_: Fristfilter = Fristfilter.ALLE
    sortering: Fristsortering = Fristsortering.DATO
    etter: Nokkel | None = field(default=None)


def fristoversikt(*, aktor: Aktor, sok: Fristsok, naa: datetime | None = None) -> Fristoversikt:
    """Derived from the cases in a fixed number of questions, so a page never shifts while others write.

    Raises `ManglerRettighet`.
    """
    aktor.krev(Rettighet.SE_FRISTER)
    idag = lokal_dato(naa or timezone.now())
    alle = les_frister(aktor=aktor, idag=idag)
    valgt = sorted(_filtered(alle, sok.filter_, aktor, idag), key=lambda b: nokkel_for(b, sok.sortering))
    etter = [b for b in valgt if sok.etter is None or nokkel_for(b, sok.sortering) > sok.etter]
    vist = etter[:PA_SIDEN]
    return Fristoversikt(
        idag=idag,
        rader=tuple(vist),
        antall={filter_: len(_filtered(alle, filter_, aktor, idag)) for filter_ in Fristfilter},
        neste=nokkel_for(vist[-1], sok.sortering) if len(etter) > PA_SIDEN else None,
    )


def nokkel_for(bilde: Fristbilde, sortering: Fristsortering) -> Nokkel:
    """What the row is sorted by; unique, since a deadline's own key ends it."""
    dato = bilde.frist.dato.isoformat()
    forst = {
        Fristsortering.DATO: dato,
        Fristsortering.NAVN: sorteringsnokkel(bilde.navn),
        Fristsortering.SLAG: str(REKKEFOLGE[bilde.frist.slag]),
    }[sortering]
    return forst, dato, bilde.frist.nokkel


REKKEFOLGE = {slag: f"{nummer:02}" for nummer, slag in enumerate(Fristslag)}


def _filtered(alle: Sequence[Fristbilde], filter_: Fristfilter, aktor: Aktor, idag: date) -> list[Fristbilde]:
    krav: Mapping[Fristfilter, Callable[[Fristbilde], bool]] = {
        Fristfilter.ALLE: lambda b: True,
        Fristfilter.OVER: lambda b: b.frist.dato < idag,
        Fristfilter.SNART: lambda b: idag <= b.frist.dato <= idag + SNART,
        Fristfilter.MINE: lambda b: er_egen(b.frist, aktor),
    }
    return [bilde for bilde in alle if krav[filter_](bilde)]
