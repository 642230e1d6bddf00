"""From cases to the drawn course: a kommune's one case, or all the cases of the doctor herself."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from alis.domain.verdier import add_months
from alis.services.tilskudd.beregn_femarsbruk import Femarsbruk
from alis.services.tilskudd.list_tilskuddsperioder import Tilskuddsperiode
from alis.services.utdanning import Fravarsbilde, Saksbilde, Stillingsbilde
from alis.web.sak.tidslinje.bred import tegn_bred
from alis.web.sak.tidslinje.femar import lag_femarskurve
from alis.web.sak.tidslinje.form import Tegning
from alis.web.sak.tidslinje.lop import Lop
from alis.web.sak.tidslinje.smal import tegn_smal
from alis.web.sak.tidslinje.spor.avtale import avtalespor, delte_utenom
from alis.web.sak.tidslinje.spor.fravar import fravarsspor, sykehusspor
from alis.web.sak.tidslinje.spor.stilling import stillingsspor
from alis.web.sak.tidslinje.spor.tilskudd import tilskuddsspor
from alis.web.sak.tidslinje.stolpe import Spor

UTEN_SLUTT_MANEDER = 12
"""How far ahead an open end is drawn when no end is known."""


@dataclass(frozen=True, kw_only=True)
class Tidslinje:
    """The course and its two drawings; the table beside them is made of the same course."""

    lop: Lop
    bred: Tegning
    smal: Tegning


def lag_tidslinje(
    *,
    saker: Sequence[Saksbilde],
    perioder: Sequence[Tilskuddsperiode],
    bruk: Femarsbruk | None,
    neste: Spor | None,
    tilskuddslenke: str,
    idag: date,
) -> Tidslinje:
    """`neste` is the lane of the reader's own next task, if there is one."""
    stillinger, fravar = _stillinger(saker), _fravar(saker)
    horisont = _horisont(saker, bruk, idag)
    forste = min((s.fom for sak in saker for s in sak.stillinger), default=idag)
    spor = (
        stillingsspor(stillinger, horisont=horisont, forste_dato_fastlege=saker[0].forste_dato_fastlege),
        avtalespor(saker, horisont=horisont, idag=idag),
        fravarsspor(fravar),
        sykehusspor(fravar, [tid for sak in saker for tid in sak.i_institusjon]),
        tilskuddsspor(perioder, fra=forste, idag=idag, lenke=tilskuddslenke),
    )
    kurve = lag_femarskurve(bruk, idag=idag) if bruk else None
    lop = Lop(idag=idag, spor=(*spor, neste) if neste else spor, femar=kurve)
    return Tidslinje(lop=lop, bred=tegn_bred(lop), smal=tegn_smal(lop))


def _stillinger(saker: Sequence[Saksbilde]) -> list[Stillingsbilde]:
    delte = (s for delt in delte_utenom(saker) for s in delt.stillinger)
    return [*(s for sak in saker for s in sak.stillinger), *delte]


def _fravar(saker: Sequence[Saksbilde]) -> list[Fravarsbilde]:
    delte = (f for delt in delte_utenom(saker) for f in delt.fravar)
    return sorted([*(f for sak in saker for f in sak.fravar), *delte], key=lambda f: f.fom)


def _horisont(saker: Sequence[Saksbilde], bruk: Femarsbruk | None, idag: date) -> date:
    """The last day of the five years, else the expected end, else a year from now."""
    if bruk and bruk.siste_dag:
        return bruk.siste_dag
    slutt = max((sak.forventet_slutt for sak in saker if sak.forventet_slutt), default=None)
    return max(slutt or idag, add_months(idag, UTEN_SLUTT_MANEDER))
