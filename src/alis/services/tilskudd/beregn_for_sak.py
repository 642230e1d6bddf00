"""The frame of a case in one grant period, and what has been agreed beside it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from alis.domain.avtale import Element
from alis.domain.regel import Satssett
from alis.domain.tilskudd import HELE_RAMMEN, MED_TILSKUDD, Beregning, beregn
from alis.domain.verdier import Belop
from alis.services.sats import hent_satssett
from alis.services.tilskudd.beregn_forste_ar import beregn_forste_ar
from alis.services.tilskudd.lag_tilskuddssak import lag_tilskuddssak, signert_linje
from alis.services.tilskudd.list_tilskuddsperioder import (
    Tilskuddsperiode,
    list_tilskuddsperioder,
    tilskuddsperiode,
)
from alis.services.utdanning.saksbilde import Saksbilde, Versjonsbilde


class UkjentPeriode(Exception):
    """The grant period asked for is not among those of the case."""


@dataclass(frozen=True, kw_only=True)
class Saksberegning:
    """`beregning` has each element's grant at its cap: the frame. `avtalt` is a year, by `versjon`: supervision follows
    the regulation, so where the version names no amount for it, its whole frame is agreed.

    `forventet`: nothing is signed yet, or there are no rates yet; `periode` is the first year, by the newest rates.
    """

    forventet: bool
    periode: Tilskuddsperiode
    perioder: tuple[Tilskuddsperiode, ...]
    satssett: Satssett
    beregning: Beregning
    versjon: Versjonsbilde | None
    avtalt: Mapping[Element, Belop]

    @property
    def satsnavn(self) -> str:
        """The period that the rates were made for, as `25/26`."""
        laget_for = (p.kortnavn for p in self.perioder if p.satssett == self.satssett.navn)
        return next(laget_for, self.periode.kortnavn)

    @property
    def sum_avtalt(self) -> Belop:
        return sum((self.avtalt[e] for e in MED_TILSKUDD if e in self.avtalt), Belop.null())

    @property
    def sum_ikke_avtalt(self) -> Belop:
        """What is left of the frame, element by element: an amount over one cap does not fill another."""
        return sum(
            (
                max(e.tilskudd - self.avtalt.get(e.element, Belop.null()), Belop.null())
                for e in self.beregning.elementer
                if e.tilskudd is not None
            ),
            Belop.null(),
        )


def beregn_for_sak(*, sak: Saksbilde, idag: date, satssett: str | None = None) -> Saksberegning:
    """Compute the frame in the named grant period, or in the newest one; before anything is signed, what is to come.

    Raise `UkjentPeriode` and `UtenStilling`.
    """
    perioder = list_tilskuddsperioder(sak=sak, idag=idag)
    linje = signert_linje(sak.versjoner)
    versjon = linje[-1] if linje else None
    forste_ar = (
        beregn_forste_ar(sak=sak, idag=idag) if satssett is None and _er_for_tidlig(linje, perioder) else None
    )
    if forste_ar is not None:
        return Saksberegning(
            forventet=True,
            periode=tilskuddsperiode(forste_ar.satssett),
            perioder=perioder,
            satssett=forste_ar.satssett,
            beregning=forste_ar.beregning,
            versjon=versjon,
            avtalt=_avtalt(versjon, forste_ar.beregning),
        )
    periode = _valgt(perioder, satssett)
    sett = hent_satssett(periode.satssett)
    fakta = lag_tilskuddssak(sak=sak, uten_avtale_fra=sett.fom, kostnader=HELE_RAMMEN)
    beregning = beregn(fakta, satssett=sett)
    return Saksberegning(
        forventet=False,
        periode=periode,
        perioder=perioder,
        satssett=sett,
        beregning=beregning,
        versjon=versjon,
        avtalt=_avtalt(versjon, beregning),
    )


def _avtalt(versjon: Versjonsbilde | None, beregning: Beregning) -> dict[Element, Belop]:
    if versjon is None:
        return {}
    avtalt = {element: Belop(ore) for element, ore in versjon.belop.items()}
    veiledning = beregning.element(Element.VEILEDNING).tilskudd
    return avtalt if veiledning is None else {Element.VEILEDNING: veiledning, **avtalt}


def _er_for_tidlig(linje: tuple[Versjonsbilde, ...], perioder: tuple[Tilskuddsperiode, ...]) -> bool:
    """Nothing is signed, or the agreement begins after the last day that there are rates for."""
    return not linje or (linje[0].gjelder_fra or date.min) > perioder[-1].tom


def _valgt(perioder: tuple[Tilskuddsperiode, ...], navn: str | None) -> Tilskuddsperiode:
    if navn is None:
        return perioder[-1]
    for periode in perioder:
        if periode.satssett == navn:
            return periode
    raise UkjentPeriode(navn)
