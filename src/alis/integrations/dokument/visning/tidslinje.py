"""The strip under the heading: positions and versions of the agreement on one axis of whole years."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from alis.domain.dokument import Avtaleinnhold, Partsfelt, Stillingslinje, Versjon
from alis.domain.verdier.periode import EN_DAG, Periode
from alis.integrations.dokument.visning.norsk import prosent
from alis.integrations.dokument.visning.ordvalg import Ordvalg


@dataclass(frozen=True)
class Akse:
    """From 1 January of the first year to the last day of the last; places are parts of the whole width."""

    fra: int
    til: int

    def x(self, dag: date) -> float:
        start = date(self.fra, 1, 1)
        return round((dag - start).days / (date(self.til + 1, 1, 1) - start).days, 5)

    def stolpe(self, periode: Periode) -> dict[str, Any]:
        """A bar; without a last day it runs to the end of the axis."""
        x = self.x(periode.fom)
        slutt = 1 if periode.tom is None else self.x(periode.tom + EN_DAG)
        return {"x": x, "bredde": round(slutt - x, 5)}


def tidslinje(innhold: Avtaleinnhold, ord: Ordvalg) -> dict[str, Any]:
    """Years, bars and a text alternative. The same facts stand in section 2 and in the line above the strip."""
    akse = _akse(innhold)
    return {
        "ar": [{"x": akse.x(date(ar, 1, 1)), "tekst": str(ar)} for ar in range(akse.fra, akse.til + 1)],
        "stillinger": _stillinger(innhold, akse, ord),
        "avtaler": _avtaler(innhold.fakta.versjon, akse, ord),
        "hviler": _hviler(innhold.fakta.versjon, akse),
        "alt": ord("tidslinje_alt", fra=akse.fra, til=akse.til),
    }


def _akse(innhold: Avtaleinnhold) -> Akse:
    versjon, utdanning = innhold.fakta.versjon, innhold.fakta.spesialisering
    perioder = [
        Periode(versjon.gjelder_fra, versjon.gjelder_til),
        *(Periode(tidligere.fom, tidligere.tom) for tidligere in versjon.tidligere),
        *(Periode(stilling.fom, stilling.tom) for stilling in _alle_stillinger(innhold)),
    ]
    dager = [utdanning.start, utdanning.forventet_slutt]
    dager += [dag for periode in perioder for dag in (periode.fom, periode.tom)]
    ar = [dag.year for dag in dager if dag is not None]
    return Akse(fra=min(ar), til=max(ar))


def _stillinger(innhold: Avtaleinnhold, akse: Akse, ord: Ordvalg) -> list[dict[str, Any]]:
    """Each position on the first row that is free in its days, so that parallel positions stand under each other."""
    med_prosent = Partsfelt.STILLINGSPROSENT in innhold.partsfelter
    rader: list[list[Periode]] = []
    stolper = []
    for stilling in _alle_stillinger(innhold):
        periode = Periode(stilling.fom, stilling.tom)
        rad = _ledig_rad(rader, periode)
        tekst = _stillingsnavn(stilling, med_prosent, ord)
        hoyde = float(stilling.prosent / 100)
        stolper.append(akse.stolpe(periode) | {"rad": rad, "tekst": tekst, "hoyde": hoyde})
    return stolper


def _ledig_rad(rader: list[list[Periode]], periode: Periode) -> int:
    """The row's number; the period is entered on it."""
    for nummer, rad in enumerate(rader):
        if not any(opptatt.overlaps(periode) for opptatt in rad):
            rad.append(periode)
            return nummer
    rader.append([periode])
    return len(rader) - 1


def _alle_stillinger(innhold: Avtaleinnhold) -> list[Stillingslinje]:
    lege = innhold.fakta.lege
    return sorted((*lege.tidligere_stillinger, *lege.stillinger), key=lambda stilling: stilling.fom)


def _stillingsnavn(stilling: Stillingslinje, med_prosent: bool, ord: Ordvalg) -> str:
    navn = ord(f"stilling_{stilling.type}")
    return f"{navn} {prosent(stilling.prosent)}" if med_prosent else navn


def _avtaler(versjon: Versjon, akse: Akse, ord: Ordvalg) -> list[dict[str, Any]]:
    """Earlier versions, then this one in the pieces that its rests leave (002 §1.2). Only the first piece is named."""
    tidligere = [
        akse.stolpe(Periode(periode.fom, periode.tom))
        | {"tekst": ord("tidslinje_versjon", nummer=periode.nummer), "denne": False}
        for periode in versjon.tidligere
    ]
    deler = Periode(versjon.gjelder_fra, versjon.gjelder_til).subtract(versjon.hviler)
    return tidligere + [
        akse.stolpe(del_) | {"tekst": "" if nummer else ord("tidslinje_denne"), "denne": True}
        for nummer, del_ in enumerate(deler)
    ]


def _hviler(versjon: Versjon, akse: Akse) -> list[dict[str, Any]]:
    """The days within this version's period when it rests, drawn as a dotted line."""
    hele = Periode(versjon.gjelder_fra, versjon.gjelder_til)
    return [akse.stolpe(i) for hvile in versjon.hviler if (i := hele.cut(hvile)) is not None]
