"""How a placement becomes one absence in the doctor's case: never two for the same days, and nothing typed twice."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from alis.domain.utdanning import Fravarstype
from alis.domain.verdier.periode import EN_DAG, Periode


@dataclass(frozen=True, slots=True, kw_only=True)
class Kjentfravar:
    """An absence that stands in the case. `bundet`: another service holds it."""

    id: UUID
    type: Fravarstype
    periode: Periode
    bundet: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Fravarsplan:
    """`gjenbruk` is one that the kommune has typed, to be moved to the days of the service. `kortes` get a new last day,
    and `fjernes` said the same over again. With `hindres_av` nothing can be set: leave stands in the way, and only the
    kommune can move it.
    """

    gjenbruk: UUID | None = None
    kortes: tuple[tuple[UUID, date], ...] = ()
    fjernes: tuple[UUID, ...] = ()
    hindres_av: Periode | None = None


def planlegg_fravar(kjente: Iterable[Kjentfravar], *, tjeneste: Periode, idag: date) -> Fravarsplan:
    """Institution service that was typed ahead is the same one, guessed at; one that has begun before it is another, and
    ends the day before."""
    moter = sorted((k for k in kjente if k.periode.overlaps(tjeneste)), key=lambda k: (k.periode.fom, k.id))
    for kjent in moter:
        if kjent.bundet or kjent.type is not Fravarstype.INSTITUSJONSTJENESTE:
            return Fravarsplan(hindres_av=kjent.periode)
    andre = [k for k in moter if k.periode.fom < tjeneste.fom and k.periode.fom <= idag]
    samme = [k.id for k in moter if k not in andre]
    return Fravarsplan(
        gjenbruk=samme[0] if samme else None,
        kortes=tuple((kjent.id, tjeneste.fom - EN_DAG) for kjent in andre),
        fjernes=tuple(samme[1:]),
    )
