"""How much of the five full-time years has been used, and when they are used up."""

from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction

from alis.domain.avtale import Varighet, beregn_varighet
from alis.domain.regel import Vurdering
from alis.domain.verdier import Periode
from alis.services.sats import nasjonale_satssett
from alis.services.tilskudd.lag_tilskuddssak import signert_linje
from alis.services.utdanning.lovfakta import stilling_fra
from alis.services.utdanning.saksbilde import Sakskjerne


@dataclass(frozen=True, kw_only=True)
class Femarsbruk:
    """`punkter` are (day, full-time days used when it begins), straight between; `ar` is the budget in years."""

    gjelder_fra: date
    ar: int
    budsjett_dager: int
    brukt_dager: Fraction
    siste_dag: date | None
    punkter: tuple[tuple[date, Fraction], ...]
    utregning: tuple[Vurdering[object], ...] = ()


def beregn_femarsbruk(*, sak: Sakskjerne) -> Femarsbruk | None:
    """Return the use since the agreement's first day; None before anything is signed or without a position."""
    linje = signert_linje(sak.versjoner)
    fra = linje[0].gjelder_fra if linje else None
    stillinger = tuple(stilling_fra(s) for s in sak.stillinger if fra and (s.tom is None or s.tom >= fra))
    if fra is None or not stillinger:
        return None
    ar = nasjonale_satssett()[-1].vilkar.maks_ar_fulltid
    varighet = beregn_varighet(
        gjelder_fra=fra,
        maks_ar_fulltid=ar,
        stillinger=stillinger,
        fravar=tuple(Periode(f.fom, f.tom) for f in sak.fravar),
    )
    return Femarsbruk(
        gjelder_fra=fra,
        ar=ar,
        budsjett_dager=varighet.budsjett_dager,
        brukt_dager=varighet.brukt_dager,
        siste_dag=varighet.siste_dag,
        punkter=_punkter(fra, varighet),
        utregning=varighet.utregning,
    )


def _punkter(fra: date, varighet: Varighet) -> tuple[tuple[date, Fraction], ...]:
    """The corners of the curve, read from the rule's own answers for each even stretch of days."""
    punkter = [(fra, Fraction(0))]
    for vurdering in varighet.utregning:
        periode = vurdering.inndata.get("periode")
        if not isinstance(periode, Periode) or not isinstance(vurdering.verdi, Fraction):
            continue
        tom = min(periode.last, varighet.siste_dag or periode.last)
        if tom == date.max:
            break
        dager = (tom - periode.fom).days + 1
        punkter.append((tom + timedelta(days=1), punkter[-1][1] + dager * vurdering.verdi))
    return tuple(punkter)
