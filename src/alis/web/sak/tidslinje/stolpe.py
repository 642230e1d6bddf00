"""What the timeline says before it is drawn: bars in lanes, with days and words but no coordinates."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from fractions import Fraction

from alis.domain.verdier import Periode


@dataclass(frozen=True, kw_only=True)
class Bit:
    """An unbroken part of a bar. `plan` is what has not happened yet."""

    fom: date
    tom: date
    plan: bool


@dataclass(frozen=True, kw_only=True)
class Stolpe:
    """One fact with days. The seen text is `forledd + tekst + etterledd`; only `tekst` stays where it is narrow.

    `navn` is the whole fact in words, for those who hear the page; `rad` is the same fact in the table, which has
    the same `id`. `hviler` are periods where the bar is a dotted line (an agreement during institution service).
    """

    id: str
    fom: date
    tom: date
    tekst: str
    navn: str
    rad: str
    klasse: str
    klasse_plan: str
    forledd: str = ""
    etterledd: str = ""
    sluttekst: str = ""
    skriftklasse: str = ""
    skriftklasse_utenfor: str = ""
    lenke: str = ""
    tom_i_tabell: str = ""
    prosent: Fraction = Fraction(100)
    under: Fraction = Fraction(0)
    hviler: tuple[Periode, ...] = ()

    @property
    def hel_tekst(self) -> str:
        return f"{self.forledd}{self.tekst}{self.etterledd}"

    def biter(self, *, idag: date) -> tuple[Bit, ...]:
        """The bar without its rests, split after today: what is done is filled, what is planned is open."""
        segmenter = Periode(self.fom, self.tom).subtract(self.hviler)
        return tuple(bit for segment in segmenter for bit in _delt(segment.fom, segment.last, idag))


@dataclass(frozen=True, kw_only=True)
class Klamme:
    """A bracket under the lane, such as the first 24 months as fastlege."""

    fom: date
    tom: date
    tekst: str


@dataclass(frozen=True, kw_only=True)
class Spor:
    """A lane. `hundre` draws the dotted line at 100 per cent."""

    nokkel: str
    navn: str
    undertekst: str = ""
    stolper: tuple[Stolpe, ...] = ()
    klammer: tuple[Klamme, ...] = field(default=())
    hundre: bool = False


def _delt(fom: date, tom: date, idag: date) -> list[Bit]:
    if tom <= idag or fom > idag:
        return [Bit(fom=fom, tom=tom, plan=fom > idag)]
    return [Bit(fom=fom, tom=idag, plan=False), Bit(fom=idag + timedelta(days=1), tom=tom, plan=True)]
