"""The frame of a case in one grant period, and what has been agreed beside it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from alis.domain.avtale import Element
from alis.domain.regel import Satssett
from alis.domain.tilskudd import MED_TILSKUDD, Beregning, beregn
from alis.domain.verdier import Belop
from alis.integrations.satser import hent_satssett
from alis.services.tilskudd.lag_tilskuddssak import lag_tilskuddssak, signert_linje
from alis.services.tilskudd.list_tilskuddsperioder import Tilskuddsperiode, list_tilskuddsperioder
from alis.services.utdanning.saksbilde import Saksbilde, Versjonsbilde

OVER_ETHVERT_TAK = Belop(10**12)
"""A cost so high that the grant is the cap: the frame is what the state can pay at most."""


class UkjentPeriode(Exception):
    """The grant period asked for is not among those of the case."""


@dataclass(frozen=True, kw_only=True)
class Saksberegning:
    """`beregning` has each element's grant at its cap: the frame. `avtalt` is in øre a year, by `versjon`."""

    periode: Tilskuddsperiode
    perioder: tuple[Tilskuddsperiode, ...]
    satssett: Satssett
    beregning: Beregning
    versjon: Versjonsbilde | None
    avtalt: Mapping[Element, Belop]

    @property
    def sum_avtalt(self) -> Belop:
        return sum((self.avtalt[e] for e in MED_TILSKUDD if e in self.avtalt), Belop.null())


def beregn_for_sak(*, sak: Saksbilde, idag: date, satssett: str | None = None) -> Saksberegning:
    """Compute the frame in the named grant period, or in the newest one. Raise `UkjentPeriode`, `UtenStilling`."""
    perioder = list_tilskuddsperioder(sak=sak, idag=idag)
    periode = _valgt(perioder, satssett)
    sett = hent_satssett(periode.satssett)
    fakta = lag_tilskuddssak(
        sak=sak, uten_avtale_fra=sett.fom, kostnader=dict.fromkeys(MED_TILSKUDD, OVER_ETHVERT_TAK)
    )
    versjon = next(reversed(signert_linje(sak)), None)
    return Saksberegning(
        periode=periode,
        perioder=perioder,
        satssett=sett,
        beregning=beregn(fakta, satssett=sett),
        versjon=versjon,
        avtalt={element: Belop(ore) for element, ore in versjon.belop.items()} if versjon else {},
    )


def _valgt(perioder: tuple[Tilskuddsperiode, ...], navn: str | None) -> Tilskuddsperiode:
    if navn is None:
        return perioder[-1]
    for periode in perioder:
        if periode.satssett == navn:
            return periode
    raise UkjentPeriode(navn)
