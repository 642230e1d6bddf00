"""When a deadline tells of itself, and whom: a table of steps."""

from dataclasses import dataclass

from alis.domain.tilgang import Rolle

DAGER_FOR = (30, 7, 1)
"""How many days before a deadline its owner is told, where the kind has no table of its own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Trinn:
    """`dager` after the deadline's day; negative is before it. `til` None is the owner of the deadline."""

    dager: int
    til: Rolle | None = None

    @property
    def kode(self) -> str:
        """`-30` or `+3:koordinator`: never used again for something else, since it is stored."""
        return f"{self.dager:+d}" + (f":{self.til}" if self.til else "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Varselplan:
    """The steps in the order of their days."""

    trinn: tuple[Trinn, ...]


def lag_plan(
    *, for_: tuple[int, ...] = DAGER_FOR, etter: tuple[tuple[int, Rolle | None], ...] = ()
) -> Varselplan:
    """`for_` are days before, told to the owner; `etter` are days after and who is told then, if it still isn't done."""
    varsler = [Trinn(dager=-dager) for dager in for_]
    opptrapping = [Trinn(dager=dager, til=til) for dager, til in etter]
    return Varselplan(trinn=tuple(sorted(varsler + opptrapping, key=lambda trinn: trinn.dager)))
