"""Doctors with an agreement for whom no need is reported yet. They are demand that will come, and nobody knows when."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from alis.domain.plassering.behov import MANEDER
from alis.domain.verdier import whole_months


class Tidigjen(StrEnum):
    """Whole months until the doctor is expected to be done."""

    FOR_KORT = "for_kort"
    UNDER_ETT_AR = "under_ett_ar"
    ETT_TIL_TO_AR = "ett_til_to_ar"
    OVER_TO_AR = "over_to_ar"
    UKJENT = "ukjent"


@dataclass(frozen=True, slots=True, kw_only=True)
class IkkeMeldt:
    antall: int
    etter_tid: Mapping[Tidigjen, int]


def tell_ikke_meldt(slutt: Iterable[date | None], *, idag: date) -> IkkeMeldt:
    """One for each doctor: the day she is expected to be done, None where nobody has said."""
    talt = Counter(tid_igjen(dag, idag=idag) for dag in slutt)
    return IkkeMeldt(antall=talt.total(), etter_tid=MappingProxyType({tid: talt[tid] for tid in Tidigjen}))


def tid_igjen(slutt: date | None, *, idag: date) -> Tidigjen:
    if slutt is None:
        return Tidigjen.UKJENT
    maneder = whole_months(idag, slutt)
    if maneder < MANEDER:
        return Tidigjen.FOR_KORT
    if maneder < 12:
        return Tidigjen.UNDER_ETT_AR
    return Tidigjen.ETT_TIL_TO_AR if maneder < 24 else Tidigjen.OVER_TO_AR
