"""What doctor and supervisor sign: the list as both see it."""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from alis.domain.veiledning.mote import timer_av
from alis.domain.veiledning.tema import Tema


@dataclass(frozen=True, slots=True, kw_only=True)
class Attestmote:
    """`start` is minutes after midnight, `hundredeler` hundredths of an hour."""

    dag: date
    start: int
    hundredeler: int
    tema: Tema
    beskrivelse: str

    @property
    def timer(self) -> Fraction:
        return timer_av(self.hundredeler)


@dataclass(frozen=True, slots=True, kw_only=True)
class Attestinnhold:
    """Names as they were when the list was gathered. `moter` in the order of time."""

    lege: str
    hpr_nr: str
    veileder: str
    kommune: str
    tilskuddsperiode: str
    fom: date
    tom: date
    moter: tuple[Attestmote, ...]

    @property
    def hundredeler(self) -> int:
        return sum(mote.hundredeler for mote in self.moter)

    @property
    def timer(self) -> Fraction:
        return timer_av(self.hundredeler)
