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
    rader = []
    for celler in leser:
        try:
            rader.append(lag_rad(celler))
        except (TypeError, ValueError) as feil:
            raise UgyldigRegister(fil.name, leser.line_num, feil) from feil
    return tuple(rader)
