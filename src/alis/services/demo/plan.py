"""What a made-up ALIS will live through, counted in months from the first day of the post."""

from dataclasses import dataclass
from decimal import Decimal
from enum import IntEnum

from alis.domain.parter import Driftsform, Stillingstype


class Stans(IntEnum):
    """How far the newest agreement comes before the kommune forgets it. `INGEN`: all the way."""

    UTEN_AVTALE = 0
    KLADD = 1
    SENDT = 2
    ALIS_SIGNERTE = 3
    KOMMUNEN_SIGNERTE = 4
    INGEN = 5


class Kravstans(IntEnum):
    """How far the claim comes when the doctor leaves with unspent money. `INGEN`: nothing is to be paid back."""

    INGEN = 0
    BEREGNET = 1
    SENDT = 2
    BETALT = 3


@dataclass(frozen=True, kw_only=True)
class Post:
    """A position, from the first day of month `fra` up to the first day of month `til`; `None` is without an end."""

    type: Stillingstype = Stillingstype.FASTLEGE
    prosent: Decimal = Decimal(100)
    fra: int = 0
    til: int | None = None


@dataclass(frozen=True, kw_only=True)
class Plan:
    """`signert_etter` is the days from the first day of the post to the last signature; below 0 is in good time.

    `permisjon` and `sykehus` are (first month, number of months); with `foreslar_fortsettelse` the kommune wants the
    activities to go on in the leave, and the doctor has not answered. `ny_versjon` is a month in which a new version
    begins. `slutt` is the month in which the doctor leaves; with `faller_bort` the signed agreement is dropped before its
    first day. `forhandler`: the draft is shared with the doctor, and they
    have begun to bargain.
    """

    poster: tuple[Post, ...] = (Post(),)
    driftsform: Driftsform = Driftsform.NAERINGSDRIVENDE
    fordeling_alis: Decimal | None = None
    signert_etter: int = -30
    stans: Stans = Stans.INGEN
    permisjon: tuple[int, int] | None = None
    foreslar_fortsettelse: bool = False
    sykehus: tuple[int, int] | None = None
    ny_versjon: int | None = None
    stans_ny_versjon: Stans = Stans.INGEN
    slutt: int | None = None
    faller_bort: bool = False
    krav: Kravstans = Kravstans.INGEN
    vikarbyra: bool | None = False
    kjent_start: bool = True
    veileder: bool = True
    forhandler: bool = False
