"""The strip under the heading: positions and versions of the agreement on one axis of whole years."""

from datetime import date
from typing import Any

from alis.domain.dokument import Avtaleinnhold, Partsfelt, Stillingslinje, Versjon
from alis.domain.verdier import Periode
from alis.integrations.dokument.visning.akse import Akse
from alis.integrations.dokument.visning.norsk import dager, prosent
from alis.integrations.dokument.visning.ordvalg import Ordvalg


def tidslinje(innhold: Avtaleinnhold, ord: Ordvalg) -> dict[str, Any]:
    """Years, bars, and a text alternative that says all that the drawing shows."""
    akse = _akse(innhold)
    return {
        "ar": [{"x": akse.x(date(ar, 1, 1)), "tekst": str(ar)} for ar in akse.merkede_ar()],
        "stillinger": _stillinger(innhold, akse, ord),
        "avtaler": avtalestolper(innhold.fakta.versjon, akse, ord),
        "hviler": hvilestolper(innhold.fakta.versjon, akse),
        "alt": ord("tidslinje_alt", fra=akse.fra, til=akse.til, linjer="; ".join(_linjer(innhold, ord))),
    }


def _linjer(innhold: Avtaleinnhold, ord: Ordvalg) -> list[str]:
    versjon = innhold.fakta.versjon
    perioder = [
        *((_stillingsnavn(s, innhold, ord), s.periode) for s in _alle_stillinger(innhold)),
        *((ord("tidslinje_versjon", nummer=v.nummer), v.periode) for v in versjon.tidligere),
        (ord("tidslinje_denne"), versjon.periode),
        *((ord("tidslinje_hviler"), hvile) for hvile in versjon.hviler),
    ]
    return [f"{navn} {dager(periode.fom, periode.tom)}" for navn, periode in perioder]


def _akse(innhold: Avtaleinnhold) -> Akse:
    versjon, utdanning = innhold.fakta.versjon, innhold.fakta.spesialisering
    perioder = [
        versjon.periode,
        *(tidligere.periode for tidligere in versjon.tidligere),
        *(stilling.periode for stilling in _alle_stillinger(innhold)),
    ]
    ender = [dag for periode in perioder for dag in (periode.fom, periode.tom)]
    ar = [dag.year for dag in (*ender, utdanning.start, utdanning.forventet_slutt) if dag is not None]
    return Akse(fra=min(ar), til=max(ar))


def _stillinger(innhold: Avtaleinnhold, akse: Akse, ord: Ordvalg) -> list[dict[str, Any]]:
    """Each position on the first row that is free in its days, so that parallel positions stand under each other."""
    rader: list[list[Periode]] = []
    stolper = []
    for stilling in _alle_stillinger(innhold):
        rad = _ledig_rad(rader, stilling.periode)
        tekst = _stillingsnavn(stilling, innhold, ord)
        hoyde = float(stilling.prosent / 100)
        stolper.append(akse.stolpe(stilling.periode) | {"rad": rad, "tekst": tekst, "hoyde": hoyde})
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


def _stillingsnavn(stilling: Stillingslinje, innhold: Avtaleinnhold, ord: Ordvalg) -> str:
    """With its percentage only where the template has that field, which it got in June 2023."""
    navn = ord(f"stilling_{stilling.type}")
    if Partsfelt.STILLINGSPROSENT not in innhold.partsfelter:
        return navn
    return f"{navn} {prosent(stilling.prosent)}"


def avtalestolper(versjon: Versjon, akse: Akse, ord: Ordvalg) -> list[dict[str, Any]]:
    """Earlier versions, then this one in the pieces that its rests leave (002 §1.2). Only the first piece is named."""
    tidligere = [
        akse.stolpe(v.periode) | {"tekst": ord("tidslinje_versjon", nummer=v.nummer), "denne": False}
        for v in versjon.tidligere
    ]
    deler = versjon.periode.subtract(versjon.hviler)
    return tidligere + [
        akse.stolpe(del_) | {"tekst": "" if nummer else ord("tidslinje_denne"), "denne": True}
        for nummer, del_ in enumerate(deler)
    ]


def hvilestolper(versjon: Versjon, akse: Akse) -> list[dict[str, Any]]:
    """The days within this version's period when it rests, drawn as a dotted line."""
    inni = (versjon.periode.cut(hvile) for hvile in versjon.hviler)
    return [akse.stolpe(del_) for del_ in inni if del_ is not None]
