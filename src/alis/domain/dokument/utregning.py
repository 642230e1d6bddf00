"""«Slik har vi regnet»: the calculation behind the amounts, as rows to print."""

from dataclasses import dataclass
from datetime import date

from alis.domain.avtale import Element
from alis.domain.verdier import Belop


@dataclass(frozen=True, kw_only=True)
class Inndata:
    """A named input to a rule, as shown."""

    navn: str
    verdi: str


@dataclass(frozen=True, kw_only=True)
class Regnelinje:
    """One rule's answer, as the page shows it: rule, place in the source, what it says, inputs and value."""

    regel: str
    kilde: str
    tekst: str
    verdi: str
    inndata: tuple[Inndata, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Regnestykke:
    """The lines behind the cap of one element; `tak` is None where a rate is not known."""

    element: Element
    tak: Belop | None
    linjer: tuple[Regnelinje, ...]


@dataclass(frozen=True, kw_only=True)
class Utregning:
    """The frame of the grant period, rule by rule.

    `ramme` is None where a rate is not known. `bekreftet` is False while a rate lacks an official source.
    """

    satssett: str
    satskilder: tuple[str, ...]
    bekreftet: bool
    fom: date
    tom: date
    ramme: Belop | None
    regnestykker: tuple[Regnestykke, ...]
