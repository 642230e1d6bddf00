"""A state machine is a table that can be printed."""

from collections.abc import Mapping
from dataclasses import dataclass


class UlovligOvergang(Exception):
    """The act does not exist from the state the thing is in."""

    def __init__(self, *, maskin: str, tilstand: str, handling: str) -> None:
        super().__init__(f"{maskin}: «{handling}» kan ikke gjøres fra tilstanden «{tilstand}»")
        self.maskin = maskin
        self.tilstand = tilstand
        self.handling = handling


@dataclass(frozen=True, kw_only=True)
class Tilstand:
    """A state, with the words that staff read and the words that the ALIS reads (bokmål)."""

    kode: str
    navn: str
    navn_for_alis: str


@dataclass(frozen=True, kw_only=True)
class Overgang:
    """One row of the table: from a state, by an act, to a state."""

    fra: str
    handling: str
    til: str


@dataclass(frozen=True, kw_only=True)
class Maskin:
    """States in reading order; the first is where a new thing starts."""

    navn: str
    tilstander: tuple[Tilstand, ...]
    overganger: tuple[Overgang, ...]

    @property
    def start(self) -> str:
        return self.tilstander[0].kode

    @property
    def koder(self) -> tuple[str, ...]:
        return tuple(tilstand.kode for tilstand in self.tilstander)

    def overgang(self, tilstand: str, handling: str) -> str:
        """Return the state that the act leads to, or raise `UlovligOvergang`."""
        til = self._tabell().get((tilstand, handling))
        if til is None:
            raise UlovligOvergang(maskin=self.navn, tilstand=tilstand, handling=handling)
        return til

    def kan(self, tilstand: str, handling: str) -> bool:
        return (tilstand, handling) in self._tabell()

    def handlinger(self, tilstand: str) -> tuple[str, ...]:
        return tuple(rad.handling for rad in self.overganger if rad.fra == tilstand)

    def navn_paa(self, tilstand: str, *, for_alis: bool = False) -> str:
        rad = next(rad for rad in self.tilstander if rad.kode == tilstand)
        return rad.navn_for_alis if for_alis else rad.navn

    def _tabell(self) -> Mapping[tuple[str, str], str]:
        return {(rad.fra, rad.handling): rad.til for rad in self.overganger}
