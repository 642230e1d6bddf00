"""How long it took, and how long is left, in words."""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from alis.domain.plassering.ikke_meldt import IkkeMeldt, Tidigjen
from alis.domain.plassering.ventetid import Spredning, Ventetid
from alis.services.plassering.hent_prognose import Plassprognose

TO_MANEDER = 60


@dataclass(frozen=True, kw_only=True)
class Ventelinje:
    navn: str
    hvem: str
    fikk: int
    median: str
    spredning: str
    venter: int
    minst: str


@dataclass(frozen=True, kw_only=True)
class Igjenlinje:
    navn: str
    antall: int


def lag_ventelinjer(prognose: Plassprognose) -> Iterator[Ventelinje]:
    """The trust and the directorate see one line for each trust; others their own, and the whole where it may be told."""
    for ett in prognose.ventetid:
        if prognose.skjuler:
            yield _line(ett.helseforetak, _("Våre"), ett.egen)
        if ett.alle is not None:
            yield _line(ett.helseforetak, _("Alle kommuner"), ett.alle)


def lag_igjenlinjer(ikke_meldt: IkkeMeldt | None) -> Iterator[Igjenlinje]:
    if ikke_meldt is None:
        return
    navn = {
        Tidigjen.FOR_KORT: _("Under seks måneder til forventet slutt: rekker ikke tjenesten før det"),
        Tidigjen.UNDER_ETT_AR: _("Seks måneder til ett år igjen"),
        Tidigjen.ETT_TIL_TO_AR: _("Ett til to år igjen"),
        Tidigjen.OVER_TO_AR: _("To år eller mer igjen"),
        Tidigjen.UKJENT: _("Forventet slutt er ikke ført"),
    }
    for tid, antall in ikke_meldt.etter_tid.items():
        yield Igjenlinje(navn=navn[tid], antall=antall)


def _days_or_months(dager: int, maneder: int) -> str:
    """Days up to two months, and then months."""
    if dager < TO_MANEDER:
        return ngettext("%(antall)s dag", "%(antall)s dager", dager) % {"antall": dager}
    return ngettext("%(antall)s måned", "%(antall)s måneder", maneder) % {"antall": maneder}


def hoyst(dager: int) -> str:
    """No shorter than it was: for «eller kortere», and for where a range ends."""
    return _days_or_months(dager, math.ceil(Fraction(dager * 12, 365)))


def minst(dager: int) -> str:
    """No longer than it was: for «eller lengre», and for where a range begins."""
    return _days_or_months(dager, math.floor(Fraction(dager * 12, 365)))


def _line(navn: str, hvem: str, ventetid: Ventetid) -> Ventelinje:
    return Ventelinje(
        navn=navn,
        hvem=hvem,
        fikk=ventetid.antall_fikk,
        median=_median(ventetid.fikk),
        spredning=_spread(ventetid.fikk),
        venter=ventetid.antall_venter,
        minst=_floor(ventetid.minst),
    )


def _median(spredning: Spredning | None) -> str:
    return _("for få til å si noe") if spredning is None else hoyst(spredning.median)


def _spread(spredning: Spredning | None) -> str:
    if spredning is None:
        return "–"
    return _("%(fra)s til %(til)s") % {"fra": minst(spredning.nedre), "til": hoyst(spredning.ovre)}


def _floor(spredning: Spredning | None) -> str:
    return "–" if spredning is None else _("minst %(tid)s") % {"tid": minst(spredning.median)}
