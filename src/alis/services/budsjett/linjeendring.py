"""A change of some rows of a budget."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from alis.domain.avtale.budsjett import Budsjettlinje
from alis.domain.avtale.budsjett.grenser import MAKS_LINJER

NY = 0
"""The number of a row that has not been kept yet."""


class LinjenFinnesIkke(Exception):
    """A row that was to be changed has been taken away. Carries its number."""

    def __init__(self, nummer: int) -> None:
        super().__init__(f"rad {nummer}")
        self.nummer = nummer


class ForMangeLinjer(Exception):
    """A budget has at most `MAKS_LINJER` rows."""


class UtenforAvtalen(Exception):
    """A row stands in a year that the agreement does not have. Carries the year and how many there are."""

    def __init__(self, *, avtalear: int, antall_ar: int) -> None:
        super().__init__(f"år {avtalear} av {antall_ar}")
        self.avtalear = avtalear
        self.antall_ar = antall_ar


@dataclass(frozen=True, kw_only=True)
class Linjeendring:
    """Rows to be changed by their number, or added where the number is `NY`; and numbers to be taken away."""

    linjer: tuple[Budsjettlinje, ...] = ()
    fjern: frozenset[int] = frozenset()


def utfor(endring: Linjeendring, pa: Iterable[Budsjettlinje]) -> tuple[Budsjettlinje, ...]:
    """Return the rows after the change; added ones come last. Raises `LinjenFinnesIkke` and `ForMangeLinjer`."""
    rader = {linje.nummer: linje for linje in pa}
    neste = max(rader, default=0) + 1
    for linje in endring.linjer:
        if linje.nummer == NY:
            rader[neste] = replace(linje, nummer=neste)
            neste += 1
        elif linje.nummer in rader:
            rader[linje.nummer] = linje
        else:
            raise LinjenFinnesIkke(linje.nummer)
    for nummer in endring.fjern:
        rader.pop(nummer, None)  # a row that someone else has taken away is away
    if len(rader) > MAKS_LINJER:
        raise ForMangeLinjer
    return tuple(rader[nummer] for nummer in sorted(rader))
