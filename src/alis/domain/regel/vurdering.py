"""What a rule answered, and why."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from alis.domain.regel.fremstilling import Fremstilling, uendret
from alis.domain.regel.utfall import Utfall

Verdi_co = TypeVar("Verdi_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Vurdering(Generic[Verdi_co]):
    """One rule's answer: outcome and value, from the inputs, by the places in the sources.

    `tekst` is the reason in plain bokmål with the inputs as named places, so that it can be translated before it is
    filled. It is filled on demand: most answers are counted with, few are read.
    """

    regel: str
    kilder: tuple[str, ...]
    utfall: Utfall
    verdi: Verdi_co
    inndata: Mapping[str, object]
    tekst: str

    @property
    def kilde(self) -> str:
        """The place that carries the rule; the others in `kilder` support it."""
        return self.kilder[0]

    @property
    def er_valg(self) -> bool:
        """Whether the sources are silent and the system has had to choose."""
        return any(sted.startswith("valg/") for sted in self.kilder)

    @property
    def begrunnelse(self) -> str:
        return self.begrunn()

    def begrunn(self, oversett: Callable[[str], str] = uendret) -> str:
        """The reason in the language of `oversett` (a gettext function); bokmål without one."""
        return Fremstilling(oversett).fyll(self.tekst, {**self.inndata, "verdi": self.verdi})
