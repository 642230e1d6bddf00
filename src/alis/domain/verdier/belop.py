"""Money: whole øre, never a float."""

from dataclasses import dataclass
from typing import Self

FAST_MELLOMROM = "\N{NO-BREAK SPACE}"


@dataclass(frozen=True, slots=True, order=True)
class Belop:
    """A sum in whole øre. May be negative, as the difference of two sums can be.

    Raises `TypeError` for anything but an int (a bool is not an amount).
    """

    ore: int

    def __post_init__(self) -> None:
        if type(self.ore) is not int:
            raise TypeError(f"Et beløp er hele øre (int), ikke {type(self.ore).__name__}.")

    @classmethod
    def null(cls) -> Self:
        return cls(0)

    def __add__(self, other: "Belop") -> "Belop":
        return Belop(self.ore + other.ore)

    def __sub__(self, other: "Belop") -> "Belop":
        return Belop(self.ore - other.ore)

    def __bool__(self) -> bool:
        return self.ore != 0

    def __str__(self) -> str:
        """Kroner as Norwegians write them, with no-break spaces: `44 000 kr`, `4 666,67 kr`."""
        kroner, ore = divmod(abs(self.ore), 100)
        fortegn = "−" if self.ore < 0 else ""
        desimaler = f",{ore:02}" if ore else ""
        return fortegn + f"{kroner:,}".replace(",", FAST_MELLOMROM) + desimaler + FAST_MELLOMROM + "kr"
