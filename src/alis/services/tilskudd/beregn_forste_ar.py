"""What the first year of an agreement gives by the newest rates, where its own are not known or it is not signed yet."""

from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction

from alis.domain.parter import Driftsform
from alis.domain.regel import Satssett
from alis.domain.tilskudd import HELE_RAMMEN, Avtalefakta, Beregning, beregn
from alis.domain.verdier import Andel
from alis.services.sats import nasjonale_satssett
from alis.services.tilskudd.lag_tilskuddssak import lag_tilskuddssak, signert_linje
from alis.services.utdanning.saksbilde import Saksbilde


@dataclass(frozen=True, kw_only=True)
class ForsteAr:
    """`satssett` is the newest known one, moved to the twelve months from `fom`."""

    satssett: Satssett
    beregning: Beregning


def beregn_forste_ar(*, sak: Saksbilde, idag: date) -> ForsteAr | None:
    """From the first day of the signed agreement, else of the work ahead; None when no position is left.

    The work begins when position and specialisation are both under way.
    """
    linje = signert_linje(sak.versjoner)
    kommende = [s for s in sak.stillinger if s.tom is None or s.tom >= idag]
    if not kommende:
        return None
    arbeid = max(min(s.fom for s in kommende), sak.start_spesialisering or idag, idag)
    dag = (linje[0].gjelder_fra if linje else None) or arbeid
    satssett = nasjonale_satssett()[-1].flyttet_til(dag)
    fakta = lag_tilskuddssak(sak=sak, uten_avtale_fra=dag, kostnader=HELE_RAMMEN)
    if not linje:
        fakta = replace(fakta, avtale=_signert(sak, dag))
    return ForsteAr(satssett=satssett, beregning=beregn(fakta, satssett=satssett))


def _signert(sak: Saksbilde, dag: date) -> Avtalefakta:
    """A share not agreed yet counts as nothing: it decides who receives, not how much."""
    fordeling = Andel(Fraction(sak.fordeling_alis or 0)) if sak.driftsform is Driftsform.ANNET else None
    return Avtalefakta(
        signert=dag, gjelder_fra=dag, gjelder_til=None, driftsform=sak.driftsform, fordeling_alis=fordeling
    )
