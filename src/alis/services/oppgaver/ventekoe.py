"""All that waits for the actor in the money, the supervision and the applications, asked for in one question.

Each rule says which rows it wants and makes tasks of those that come back. The rows of all the rules have the same columns,
so that the page of tasks costs the same however many kinds of thing wait.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, fields, replace
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db.models import CharField, DateField, DateTimeField, F, Field, QuerySet, UUIDField, Value, Window
from django.db.models.expressions import Combinable
from django.db.models.functions import Cast, RowNumber

from alis.services.oppgaver.oppgave import Oppgave


@dataclass(frozen=True, slots=True, kw_only=True)
class Venterad:
    """`at` or `dag` is since when it has waited. What a rule does not ask for is None; a status then is empty."""

    sak_id: UUID | None
    objekt_id: UUID | None
    status: str
    at: datetime | None
    dag: date | None
    navn: str | None
    kommune: str | None
    tilskuddsperiode: str | None


TYPER: dict[str, "Field[Any, Any]"] = {
    "sak_id": UUIDField(),
    "objekt_id": UUIDField(),
    "status": CharField(),
    "at": DateTimeField(),
    "dag": DateField(),
    "navn": CharField(),
    "kommune": CharField(),
    "tilskuddsperiode": CharField(),
}
KOLONNER = ["vent_nr", *(f"vent_{felt.name}" for felt in fields(Venterad))]


@dataclass(frozen=True, kw_only=True)
class Venting:
    """`kolonner` are the fields or expressions that fill a `Venterad`; `oppgaver` gets the rows, the longest wait first.

    Where `en_per` names columns, only the row that has waited longest, by its `at`, comes back for each value of them.
    """

    utvalg: QuerySet[Any]
    oppgaver: Callable[[Sequence[Venterad]], Iterator[Oppgave]]
    kolonner: dict[str, str | Combinable] = field(default_factory=dict)
    en_per: tuple[str, ...] = ()

    def sporring(self, nummer: int) -> QuerySet[Any]:
        verdier = {
            f"vent_{navn}": _expression(self.kolonner[navn]) if navn in self.kolonner else _nothing(navn)
            for navn in TYPER
        }
        rader: QuerySet[Any] = self.utvalg.order_by().annotate(vent_nr=Value(nummer), **verdier)
        return (_longest_wait(rader, self.en_per) if self.en_per else rader).values_list(*KOLONNER)

    def i_saken(self, sak_id: UUID) -> "Venting | None":
        """The rows of one case, whose key must be a field; None for a rule whose rows are of no case."""
        felt = self.kolonner.get("sak_id")
        if felt is None:
            return None
        assert isinstance(felt, str), felt
        return replace(self, utvalg=self.utvalg.filter(**{felt: sak_id}))


def oppgaver_som_venter(ventinger: Iterable[Venting]) -> Iterator[Oppgave]:
    """One question, and none where no rule asks."""
    alle = list(ventinger)
    if not alle:
        return
    forste, *resten = (venting.sporring(nummer) for nummer, venting in enumerate(alle))
    rader: dict[int, list[Venterad]] = defaultdict(list)
    for nummer, *verdier in forste.union(*resten, all=True) if resten else forste:
        rader[nummer].append(Venterad(**dict(zip(TYPER, verdier, strict=True))))
    for nummer, venting in enumerate(alle):
        yield from venting.oppgaver(sorted(rader[nummer], key=_since))


def _longest_wait(rader: QuerySet[Any], per: Sequence[str]) -> QuerySet[Any]:
    """The database counts, so that the many that wait behind the first are never read."""
    plass = Window(
        RowNumber(),
        partition_by=[F(f"vent_{navn}") for navn in per],
        order_by=[F("vent_at"), F("vent_objekt_id")],
    )
    return rader.filter(pk__in=rader.annotate(vent_plass=plass).filter(vent_plass=1).values("pk"))


def _since(rad: Venterad) -> tuple[str, str]:
    """Times of one rule are all of one kind, so their text sorts as they do."""
    return str(rad.at or rad.dag or ""), str(rad.objekt_id)


def _expression(kolonne: str | Combinable) -> Combinable:
    return F(kolonne) if isinstance(kolonne, str) else kolonne


def _nothing(navn: str) -> Combinable:
    """NULL of the column's type, which PostgreSQL must know in every part of the question."""
    return Cast(Value("" if navn == "status" else None), TYPER[navn])
