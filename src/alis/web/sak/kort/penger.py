"""«Penger»: the frame, and how much of it has been agreed."""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from django.utils.translation import gettext as _

from alis.domain.regel import Utfall
from alis.domain.tilskudd import Rett
from alis.domain.verdier import Belop
from alis.services.tilskudd.beregn_for_sak import Saksberegning


@dataclass(frozen=True, kw_only=True)
class Pengekort:
    """`avtalt` is what the agreement fills of the frame, so that it and `ikke_avtalt` are the frame; what passes a cap
    stands in the table. `andel` is the same in per cent. `avslag` says why there is no right.

    `forventet`: the frame of the first year, once the agreement is signed.
    """

    fom: date
    tom: date
    ramme: Belop
    avtalt: Belop
    ikke_avtalt: Belop
    andel: Fraction
    komplett: bool
    forventet: bool
    signert: bool
    ubekreftet: bool
    avslag: str
    uavklart: bool


def lag_pengekort(beregning: Saksberegning) -> Pengekort:
    svar = beregning.beregning
    ramme, ikke_avtalt = _hele_kroner(svar.sum), _hele_kroner(beregning.sum_ikke_avtalt)
    avtalt = ramme - ikke_avtalt
    avslag = [v.begrunn(_) for v in svar.vilkar if v.utfall is Utfall.IKKE_OPPFYLT]
    return Pengekort(
        fom=beregning.periode.fom,
        tom=beregning.periode.tom,
        ramme=ramme,
        avtalt=avtalt,
        ikke_avtalt=ikke_avtalt,
        andel=Fraction(100 * avtalt.ore, ramme.ore) if ramme else Fraction(0),
        komplett=svar.sum_komplett,
        forventet=beregning.forventet,
        signert=beregning.versjon is not None,
        ubekreftet=not beregning.periode.bekreftet,
        avslag=avslag[0] if svar.rett_til_tilskudd is Rett.NEI and avslag else "",
        uavklart=svar.rett_til_tilskudd is Rett.UAVKLART,
    )


def _hele_kroner(belop: Belop) -> Belop:
    """The øre cut, as in the calculator's headline: the exact sum stands in the table."""
    return Belop(belop.ore - belop.ore % 100)
