"""A source text: who published it, when, and all its provisions."""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from alis.domain.kilder.bestemmelse import Bestemmelse, Status
from alis.domain.kilder.sted import Sted


class PunktFinnesIkke(LookupError):
    """The source has no such provision."""

    def __init__(self, sted: Sted) -> None:
        super().__init__(f"{sted} finnes ikke i kilderegisteret.")


class PunktStarToGanger(ValueError):
    """Every provision stands once."""

    def __init__(self, sted: Sted) -> None:
        super().__init__(f"{sted} står mer enn én gang.")


@dataclass(frozen=True, kw_only=True)
class Kilde:
    """`versjon` is the source's own dating in words, as exact as it is known; `gyldig_fra` is the day we count it from.

    `tittel_nn` only where the title is our own: that of another's text stands as it was given.
    """

    id: str
    tittel: str
    utgiver: str
    versjon: str
    gyldig_fra: date
    offisiell: bool
    adresse: str
    merknad: str
    merknad_nn: str
    bestemmelser: tuple[Bestemmelse, ...]
    tittel_nn: str = ""

    def __post_init__(self) -> None:
        for sted, antall in Counter(bestemmelse.sted for bestemmelse in self.bestemmelser).items():
            if antall > 1:
                raise PunktStarToGanger(sted)

    def bestemmelse(self, punkt: str) -> Bestemmelse:
        """Raise `PunktFinnesIkke` for an unknown provision."""
        for bestemmelse in self.bestemmelser:
            if bestemmelse.sted.punkt == punkt:
                return bestemmelse
        raise PunktFinnesIkke(Sted(kilde=self.id, punkt=punkt))

    def med_status(self, status: Status) -> tuple[Bestemmelse, ...]:
        return tuple(bestemmelse for bestemmelse in self.bestemmelser if bestemmelse.status is status)
