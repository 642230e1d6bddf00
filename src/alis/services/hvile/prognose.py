"""The grant periods ahead of a case, with what the state can pay in each."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from alis.domain.regel import Satssett, Satsstatus
from alis.domain.tilskudd import HELE_RAMMEN, Beregning, beregn
from alis.domain.verdier.periode import EN_DAG
from alis.services.sats import nasjonale_satssett
from alis.services.tilskudd.lag_tilskuddssak import lag_tilskuddssak
from alis.services.utdanning.saksbilde import Saksbilde

FLEST_PERIODER = 12
"""Counted from the first period asked for; no agreement lasts longer, however small the position."""


@dataclass(frozen=True, kw_only=True)
class Prognoseperiode:
    """`framskrevet`: the period has no rates yet, and is counted by the newest there are, from `satsnavn`."""

    satssett: Satssett
    satsnavn: str
    framskrevet: bool

    @property
    def ubekreftet(self) -> bool:
        return self.satssett.status is Satsstatus.UBEKREFTET


def list_prognoseperioder(*, fra: date) -> tuple[Prognoseperiode, ...]:
    """Every period that ends on or after the day: the known ones, then year by year by the newest rates."""
    alle = (periode for periode in _perioder() if periode.satssett.tom >= fra)
    return tuple(periode for periode, _nummer in zip(alle, range(FLEST_PERIODER), strict=False))


def beregn_prognose(*, sak: Saksbilde, periode: Prognoseperiode) -> Beregning:
    """The frame of the case in the period. Raises `UtenStilling`."""
    fakta = lag_tilskuddssak(sak=sak, uten_avtale_fra=periode.satssett.fom, kostnader=HELE_RAMMEN)
    return beregn(fakta, satssett=periode.satssett)


def _perioder() -> Iterator[Prognoseperiode]:
    kjente = nasjonale_satssett()
    for sett in kjente:
        yield Prognoseperiode(satssett=sett, satsnavn=sett.navn, framskrevet=False)
    siste = kjente[-1]
    while True:
        siste = siste.flyttet_til(siste.tom + EN_DAG)
        yield Prognoseperiode(satssett=siste, satsnavn=siste.navn, framskrevet=True)
