"""Optimistic locking: a change is made to the version that the user saw, or not at all."""

from datetime import datetime
from typing import Protocol


class Endrer(Protocol):
    @property
    def navn(self) -> str: ...


class Laasbar(Protocol):
    """A row that counts its changes and knows who made the last one."""

    laas: int
    endret_at: datetime

    @property
    def endret_av(self) -> Endrer: ...


class EndretAvAndre(Exception):
    """Someone else changed the thing after the user opened it. Carries who and when."""

    def __init__(self, *, hvem: str, naar: datetime) -> None:
        super().__init__(f"endret av {hvem} {naar.isoformat()}")
        self.hvem = hvem
        self.naar = naar


def krev_laas(rad: Laasbar, laas: int) -> None:
    """Return quietly when `laas` is the row's own, else raise `EndretAvAndre`. The row must be locked."""
    if rad.laas != laas:
        raise EndretAvAndre(hvem=rad.endret_av.navn, naar=rad.endret_at)
