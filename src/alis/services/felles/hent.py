"""Find one row among those the actor may see."""

from typing import Any, TypeVar

from django.db.models import Model, QuerySet

M = TypeVar("M", bound=Model)


class FinnesIkke(Exception):
    """There is no such thing, or the actor may not know that there is."""


def hent(utvalg: QuerySet[M], *, for_endring: bool = False, **oppslag: Any) -> M:
    """Return the one row, or raise `FinnesIkke`. `for_endring` locks it until the transaction ends.

    The selection must be narrowed without joins on optional rows: PostgreSQL locks the row itself only.
    """
    if for_endring:
        utvalg = utvalg.select_for_update(of=("self",), no_key=True)
    rad = utvalg.filter(**oppslag).first()
    if rad is None:
        raise FinnesIkke(f"{utvalg.model.__name__} finnes ikke")
    return rad
