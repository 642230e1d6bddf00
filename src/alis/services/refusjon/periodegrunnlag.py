"""A case in one grant period, as claims and costs are judged by it: what is agreed, and the most that the state can give."""

from dataclasses import dataclass
from datetime import date
from typing import Self

from alis.domain.avtale import Element
from alis.domain.parter import Driftsform
from alis.domain.regel import Satssett
from alis.domain.tilskudd import HELE_RAMMEN, MED_TILSKUDD, Beregning, Elementberegning, beregn
from alis.domain.verdier import Belop, Periode
from alis.services.sats import IngenSatserForDagen, satssett_for
from alis.services.tilskudd.lag_tilskuddssak import lag_tilskuddssak, signert_linje
from alis.services.utdanning.saksbilde import Sakskjerne, Versjonskjerne


def satser_for(dag: date | None) -> Satssett | None:
    """The rate set of the grant period that holds the day; None where there is none yet."""
    if dag is None:
        return None
    try:
        return satssett_for(dag)
    except IngenSatserForDagen:
        return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Periodegrunnlag:
    """`versjon` is the newest that is signed, None without any; `beregning` is for the whole frame of each element, and
    None where the doctor has no position or the rates are not known."""

    sett: Satssett | None
    versjon: Versjonskjerne | None
    beregning: Beregning | None

    @classmethod
    def les(cls, sak: Sakskjerne | None, sett: Satssett | None) -> Self:
        linje = signert_linje(sak.versjoner) if sak else ()
        if sak is None or sett is None or not linje or not sak.stillinger:
            return cls(sett=sett, versjon=linje[-1] if linje else None, beregning=None)
        fakta = lag_tilskuddssak(sak=sak, uten_avtale_fra=sett.fom, kostnader=HELE_RAMMEN)
        return cls(sett=sett, versjon=linje[-1], beregning=beregn(fakta, satssett=sett))

    @property
    def periode(self) -> Periode | None:
        return self.sett.periode if self.sett else None

    @property
    def driftsform(self) -> Driftsform | None:
        return self.versjon.driftsform if self.versjon else None

    @property
    def avtalt(self) -> frozenset[Element]:
        return self.versjon.avtalt if self.versjon else frozenset()

    @property
    def avtaletid(self) -> tuple[Periode, ...]:
        return self._days(slice(0, 1))

    @property
    def telledager(self) -> tuple[Periode, ...]:
        return self._days(slice(1, None))

    def avtalt_belop(self, element: Element) -> Belop | None:
        """For a year; None where no amount is agreed."""
        belop = self.versjon.belop.get(element) if self.versjon else None
        return None if belop is None else Belop(belop)

    def beregnet(self, element: Element) -> Elementberegning | None:
        """None for an element without a grant, too."""
        return self.beregning.element(element) if self.beregning and element in MED_TILSKUDD else None

    def _days(self, hvilke: slice) -> tuple[Periode, ...]:
        """First of the calculation's answers stands the time of the agreement, then the days of each position."""
        if self.beregning is None:
            return ()
        dager: list[Periode] = []
        for vurdering in self.beregning.telledager[hvilke]:
            dager += vurdering.verdi  # type: ignore[arg-type]
        return tuple(dager)
