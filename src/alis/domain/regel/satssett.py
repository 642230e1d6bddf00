"""A rate set: every amount, share and limit of one grant period. No number of the scheme stands in code."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from fractions import Fraction

from alis.domain.regel.apent import Apent
from alis.domain.regel.tekst import _
from alis.domain.verdier import Andel, Belop, Periode, add_months
from alis.domain.verdier.periode import EN_DAG


class Satsstatus(StrEnum):
    BEKREFTET = "bekreftet"
    UBEKREFTET = "ubekreftet"


class Graderingsmetode(StrEnum):
    HELE_MANEDER = "hele_maneder"
    DAGER = "dager"


class Avrundingsenhet(StrEnum):
    ORE = "ore"
    KRONE = "krone"

    @property
    def i_ore(self) -> int:
        return 100 if self is Avrundingsenhet.KRONE else 1


class Tilretteleggingsgrunnlag(StrEnum):
    """What the facilitation share is taken of: the caps of the four elements, or their rounded grants."""

    RAMME = "ramme"
    INNVILGET = "innvilget"

    @property
    def tekst(self) -> str:
        return _("rammen") if self is Tilretteleggingsgrunnlag.RAMME else _("det som er innvilget")


class TilskuddsperiodenErForLang(ValueError):
    """A grant period lasts at most twelve months."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sats:
    """One value with what it takes to trust it: unit, source and period. `sti` is its place, as `egenandel.andel`.

    `visshet` says how it is known: official, secondary, our inference, or our choice.
    """

    sti: str
    verdi: object
    enhet: str
    kilde: str
    visshet: str
    periode: Periode


@dataclass(frozen=True, slots=True, kw_only=True)
class Elementsats:
    """What one element gives a year in a full post: a fixed amount, or hourly rate × factor × hours. None: not known.

    `stillingstyper` holds values of `Stillingstype`. With `forste_maneder`, only so many months count from the first
    day as fastlege or fastlegevikar; with `uten_avtale`, the element is given for supervision alone too.
    """

    stillingstyper: frozenset[str]
    arsbelop: Belop | None = None
    timesats: Belop | None = None
    faktor: Fraction | None = None
    timer: Fraction | None = None
    forste_maneder: int | None = None
    uten_avtale: bool = False

    @property
    def er_kjent(self) -> bool:
        """Whether the yearly amount is known."""
        return self.arsbelop is not None or None not in (self.timesats, self.faktor, self.timer)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tilretteleggingssats:
    andel: Andel | None
    av: Tilretteleggingsgrunnlag


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentralitetssats:
    klasser: frozenset[int]
    arsbelop: Belop | None
    gradert: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Vilkarssats:
    vikariat_over_maneder: int
    maks_ar_fulltid: int
    vikarbyra_utelukker: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Satssett:
    """The rates of the grant period `periode`, at most twelve months long. Raises `TilskuddsperiodenErForLang`.

    `element` is keyed by the values of `Element` for the four elements that have their own rate. `satser` lists every
    value with unit, source and period for a set that is shipped or stored; it is empty for a set given for the occasion.
    `versjon` counts the versions of the period, the first being 1; `apent` is what the rules of the period leave open.
    """

    navn: str
    fom: date
    tom: date
    status: Satsstatus
    kilde: tuple[str, ...]
    gradering: Graderingsmetode
    avrunding: Avrundingsenhet
    element: Mapping[str, Elementsats]
    tilrettelegging: Tilretteleggingssats
    sentralitetstillegg: Sentralitetssats
    egenandel: Andel
    vilkar: Vilkarssats
    satser: tuple[Sats, ...] = ()
    merknad: str = ""
    versjon: int = 1
    apent: frozenset[Apent] = frozenset()

    def __post_init__(self) -> None:
        if self.tom > self.siste_mulige_dag(self.fom):
            raise TilskuddsperiodenErForLang(f"{self.fom}–{self.tom} er mer enn tolv måneder.")

    @staticmethod
    def siste_mulige_dag(fom: date) -> date:
        """The last day of the twelve months from `fom`."""
        return add_months(fom, 12) - EN_DAG

    def flyttet_til(self, fom: date) -> "Satssett":
        """The same rates for the twelve months from `fom`: what is counted by where a year has none of its own."""
        return replace(self, fom=fom, tom=self.siste_mulige_dag(fom))

    @property
    def betegnelse(self) -> str:
        """What a frozen calculation names it by: the name, and the version where it is not the first."""
        return self.navn if self.versjon == 1 else f"{self.navn}/{self.versjon}"

    @property
    def periode(self) -> Periode:
        return Periode(self.fom, self.tom)

    @property
    def dager_i_aret(self) -> int:
        """How many days there are in the twelve months from the first day."""
        return Periode(self.fom, self.siste_mulige_dag(self.fom)).days
