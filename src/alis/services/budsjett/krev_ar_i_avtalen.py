"""Refuse a row in a year that the agreement does not have."""

from collections.abc import Iterable

from alis.domain.avtale.budsjett import Budsjettlinje
from alis.services.budsjett.linjeendring import UtenforAvtalen


def krev_ar_i_avtalen(linjer: Iterable[Budsjettlinje], *, antall_ar: int) -> None:
    """Return quietly when every row stands in one of the years, else raise `UtenforAvtalen`."""
    for linje in linjer:
        if not 1 <= linje.avtalear <= antall_ar:
            raise UtenforAvtalen(avtalear=linje.avtalear, antall_ar=antall_ar)
