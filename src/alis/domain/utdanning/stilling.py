"""A municipal position, or what of it uses the five full-time years."""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from alis.domain.parter import Stillingstype
from alis.domain.verdier import Periode


@dataclass(frozen=True, slots=True, kw_only=True)
class Stillingsandel:
    """A percentage, over 0 and at most 100, of a full post in a period."""

    prosent: Fraction
    periode: Periode


@dataclass(frozen=True, slots=True, kw_only=True)
class Stilling(Stillingsandel):
    """A position of a kind. `vikariat_fom` and `vikariat_tom` are the whole contract of a fastlegevikar, which may reach
    outside the position's own period; None is not known."""

    type: Stillingstype
    vikariat_fom: date | None = None
    vikariat_tom: date | None = None
