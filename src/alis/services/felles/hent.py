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
    utvalg = utvalg.filter(**oppslag)
    if for_endring:
        _lock(utvalg)
    rad = utvalg.first()
    if rad is None:
        raise FinnesIkke(f"{utvalg.model.__name__} finnes ikke")
    return rad


def _lock(utvalg: QuerySet[M]) -> None:
    """Wait for the row by itself, and let it be read afterwards.

    Read in the same statement, a row that another has pointed elsewhere meanwhile («endret av») no longer fits the
    rows that PostgreSQL had joined it with before it waited, and it would seem that there is no such thing.
    """
    utvalg.select_related(None).select_for_update(of=("self",), no_key=True).first()
