"""A session: a day, a start and a length, exact to a hundredth of an hour."""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from alis.domain.regel import Utfall, regel
from alis.domain.regel.tekst import _
from alis.domain.verdier import Periode

HUNDREDELER_I_TIMEN = 100
MINUTTER_I_DOGNET = 24 * 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Motetid:
    """`start` is minutes after midnight, `hundredeler` the length in hundredths of an hour (36 seconds)."""

    dag: date
    start: int
    hundredeler: int

    @property
    def timer(self) -> Fraction:
        return timer_av(self.hundredeler)

    @property
    def slutt(self) -> Fraction:
        """Minutes after midnight."""
        return self.start + 60 * self.timer

    def overlapper(self, annet: "Motetid") -> bool:
        """One that begins the minute the other ends does not."""
        return self.dag == annet.dag and self.start < annet.slutt and annet.start < self.slutt


def timer_av(hundredeler: int) -> Fraction:
    return Fraction(hundredeler, HUNDREDELER_I_TIMEN)


@regel(
    kilde="valg/veiledning-dato",
    oppfylt=_("Møtet {dag} er i tilskuddsperioden {fom} til {tom}, og teller."),
    ikke_oppfylt=_("Møtet er ikke datert innenfor tilskuddsperioden {fom} til {tom}, og teller ikke i den."),
)
def motet_teller(*, dag: date | None, fom: date, tom: date) -> Utfall:
    """A session without a date, or outside the grant period, does not count in it."""
    return Utfall.OPPFYLT if dag is not None and dag in Periode(fom, tom) else Utfall.IKKE_OPPFYLT


@regel(
    kilde="valg/veiledning-dogn",
    oppfylt=_("Møtet begynner og slutter samme dag."),
    ikke_oppfylt=_("Møtet er satt til {timer} timer, og det går ikke opp i dagen. Se over start og timer."),
)
def motet_er_innenfor_dagen(*, start: int, timer: Fraction) -> Utfall:
    """`start` in minutes after midnight. A session takes some time, and ends by the midnight after."""
    innenfor = timer > 0 and start >= 0 and start + 60 * timer <= MINUTTER_I_DOGNET
    return Utfall.OPPFYLT if innenfor else Utfall.IKKE_OPPFYLT


@regel(
    kilde="valg/veiledning-en-gang",
    oppfylt=_("Legen har ikke et annet møte på samme tid."),
    ikke_oppfylt=_("Legen har alt et møte på samme tid, og en time teller bare en gang."),
)
def motet_teller_en_gang(*, overlapper: int) -> Utfall:
    """`overlapper` is how many other sessions of the same doctor take some of the same time, in whatever position."""
    return Utfall.IKKE_OPPFYLT if overlapper else Utfall.OPPFYLT
