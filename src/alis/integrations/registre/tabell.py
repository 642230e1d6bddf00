"""One register file as rows, refused unless it has exactly the columns that its reader knows."""

import csv
from collections.abc import Callable
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import TypeVar

KATALOG: Traversable = files("alis").joinpath("data", "register")

Rad = TypeVar("Rad")


class UgyldigRegister(ValueError):
    """A register file breaks its form; the message names file, line and fault."""

    def __init__(self, filnavn: str, linje: int, feil: object) -> None:
        super().__init__(f"{filnavn}, linje {linje}: {feil}")


def les_tabell(
    fil: Traversable, *, kolonner: tuple[str, ...], lag_rad: Callable[[dict[str, str]], Rad]
) -> tuple[Rad, ...]:
    """One row a line, in file order. Raise `UgyldigRegister` at the first bad line."""
    leser = csv.DictReader(fil.read_text(encoding="utf-8").splitlines(), strict=True)
    if tuple(leser.fieldnames or ()) != kolonner:
        raise UgyldigRegister(fil.name, 1, f"kolonnene skal være {', '.join(kolonner)}")
    return tuple(_rad(fil.name, leser.line_num, celler, lag_rad) for celler in leser)


def _rad(filnavn: str, linje: int, celler: dict[str, str], lag_rad: Callable[[dict[str, str]], Rad]) -> Rad:
    try:
        if None in celler or None in celler.values():
            raise ValueError("feil antall kolonner")
        return lag_rad(celler)
    except ValueError as feil:
        raise UgyldigRegister(filnavn, linje, feil) from feil
