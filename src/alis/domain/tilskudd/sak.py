"""The facts of one doctor in one grant period. None is always «not known», never zero."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from alis.domain.avtale import Element
from alis.domain.parter import Driftsform
from alis.domain.utdanning import Fravar, Stilling
from alis.domain.verdier import Andel, Belop

MED_TILSKUDD = (
    Element.PRAKSISKOMPENSASJON,
    Element.LAERINGSAKTIVITETER,
    Element.LAVERE_PRODUKTIVITET,
    Element.VEILEDNING,
    Element.TILRETTELEGGING,
    Element.SENTRALITETSTILLEGG,
)
"""The six elements with state grant, in the order that every table shows them."""

MED_EGEN_SATS = MED_TILSKUDD[:4]
"""The four that have a rate of their own, and a share by kind of position."""

HELE_RAMMEN: Mapping[Element, Belop] = MappingProxyType(dict.fromkeys(MED_TILSKUDD, Belop(10**12)))
"""Costs above every cap: with them each grant is its cap, which is the most that the state can pay."""


class Gjelder(StrEnum):
    """What the grant is sought for: an ALIS-avtale, or supervision alone."""

    ALIS_AVTALE = "alis_avtale"
    VEILEDNING = "veiledning"


@dataclass(frozen=True, slots=True, kw_only=True)
class Avtalefakta:
    """`signert` is the day the last party signed, `gjelder_til` the last day of an agreement that has been ended."""

    signert: date | None
    gjelder_fra: date
    gjelder_til: date | None
    driftsform: Driftsform
    fordeling_alis: Andel | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Tilskuddssak:
    """Everything the grant depends on, beside the rates.

    `stillinger` holds every position since the agreement began, also before the grant period; at least one.
    `kostnader` are the documented costs; an element without any may be left out. `avtale` is None exactly when the
    grant is sought for supervision alone.
    """

    gjelder: Gjelder
    sentralitetsklasse: int | None
    start_spesialisering: date | None
    forste_dato_fastlege: date | None
    avtale: Avtalefakta | None
    vikarbyra: bool | None
    stillinger: tuple[Stilling, ...]
    fravar: tuple[Fravar, ...]
    kostnader: Mapping[Element, Belop]

    def kostnad(self, element: Element) -> Belop:
        return self.kostnader.get(element, Belop.null())
