"""What the check before sending finds: what is wrong, how bad it is, what it may cost, and where it is mended."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from alis.domain.regel import Vurdering
from alis.domain.verdier import Belop


class Alvor(StrEnum):
    """In the order they are shown. `AVSLAG`: refused as it stands. `TAP`: money is lost. `UKJENT`: a fact or a rule is
    not known. `HUSK`: true, and nothing to mend."""

    AVSLAG = "avslag"
    TAP = "tap"
    UKJENT = "ukjent"
    HUSK = "husk"


class Rettested(StrEnum):
    """The place in the case where it is mended; `INGEN` where nobody can mend it any more."""

    SAK = "sak"
    STILLING = "stilling"
    AVTALE = "avtale"
    FRAVAR = "fravar"
    REFUSJON = "refusjon"
    EGENKOSTNAD = "egenkostnad"
    VEILEDNING = "veiledning"
    KONTO = "konto"
    STATEN = "staten"
    INGEN = "ingen"


@dataclass(frozen=True, slots=True, kw_only=True)
class Funn:
    """`tap` is what the grant could be at most if it were mended, less what it is at most now; None is not known."""

    vurdering: Vurdering[Any]
    alvor: Alvor
    rettes: Rettested
    tap: Belop | None = None
