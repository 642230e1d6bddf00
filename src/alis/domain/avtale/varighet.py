"""How long an agreement lasts: five years, counted in full-time days (002 §1.2)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from math import ceil

from alis.domain.regel import Vurdering, regel
from alis.domain.regel.tekst import _
from alis.domain.utdanning import Stillingsandel
from alis.domain.verdier import Periode, add_months
from alis.domain.verdier.periode import EN_DAG

INGEN_DAG, HEL_DAG = Fraction(0), Fraction(1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Varighet:
    """`siste_dag` is None when the budget is never used up. `brukt_dager` counts full-time days up to and including
    `siste_dag`, or to the last day of the last position; it may pass the budget by less than one day."""

    siste_dag: date | None
    brukt_dager: Fraction
    budsjett_dager: int
    utregning: tuple[Vurdering[object], ...]


def beregn_varighet(
    *,
    gjelder_fra: date,
    maks_ar_fulltid: int,
    stillinger: Sequence[Stillingsandel],
    fravar: Sequence[Periode],
) -> Varighet:
    """The last day of the agreement. Every position and full absence since `gjelder_fra` must be given.

    A position without end may use the budget so slowly that the day lies after the year 9999: then it is None.
    """
    budsjett = fulltidsbudsjett(gjelder_fra=gjelder_fra, maks_ar_fulltid=maks_ar_fulltid)
    utregning: list[Vurdering[object]] = [budsjett]
    brukt = INGEN_DAG
    for periode in _jevne_perioder(gjelder_fra, stillinger, fravar):
        bruk = _bruk(periode, stillinger, fravar)
        utregning.append(bruk)
        brukt_etter = brukt + bruk.verdi * periode.days
        if brukt_etter >= budsjett.verdi:
            dager = ceil((budsjett.verdi - brukt) / bruk.verdi)
            slutt = siste_dag_i_avtalen(dagen=periode.fom + timedelta(dager - 1), budsjett=budsjett.verdi)
            return _varighet(slutt, brukt + bruk.verdi * dager, budsjett.verdi, utregning)
        brukt = brukt_etter
    return _varighet(
        siste_dag_i_avtalen(dagen=None, budsjett=budsjett.verdi), brukt, budsjett.verdi, utregning
    )


@regel(
    kilde="002/1.2-2",
    beregnet=_(
        "Avtalen kan vare i {maks_ar_fulltid} år i full stilling fra {gjelder_fra}. Det er {verdi} dager."
    ),
)
def fulltidsbudsjett(*, gjelder_fra: date, maks_ar_fulltid: int) -> int:
    """The number of full-time days an agreement may use."""
    return (add_months(gjelder_fra, 12 * maks_ar_fulltid) - gjelder_fra).days


@regel(
    kilde=("002/1.2-3", "002/1.2-4"),
    beregnet=_(
        "{periode}: stilling {prosent} prosent, fravær: {fravarende}. Hver dag teller som {verdi} dag."
    ),
)
def bruk_av_hver_dag(*, periode: Periode, prosent: Fraction, fravarende: bool) -> Fraction:
    """What one day uses: the sum of the positions, at most one day; part time and absence prolong the agreement."""
    return INGEN_DAG if fravarende else min(prosent / 100, HEL_DAG)


@regel(
    kilde="002/1.2-2",
    beregnet=_("De {budsjett} dagene er brukt opp {verdi}. Det er siste dag i avtalen."),
    uavklart=_("De {budsjett} dagene blir ikke brukt opp med stillingene som er registrert."),
)
def siste_dag_i_avtalen(*, dagen: date | None, budsjett: int) -> date | None:
    """The first day on which the used days reach the budget."""
    return dagen


def _jevne_perioder(
    gjelder_fra: date, stillinger: Sequence[Stillingsandel], fravar: Sequence[Periode]
) -> Iterator[Periode]:
    """From `gjelder_fra` to the last day of the last position, cut wherever a position or an absence begins or ends."""
    perioder = [stilling.periode for stilling in stillinger]
    siste = max(periode.last for periode in perioder)
    skiller = {gjelder_fra}
    for periode in (*perioder, *fravar):
        skiller.add(periode.fom)
        if periode.last < date.max:
            skiller.add(periode.last + EN_DAG)
    begynner = sorted(dag for dag in skiller if gjelder_fra <= dag <= siste)
    slutter = [dag - EN_DAG for dag in begynner[1:]] + [siste]
    return (Periode(fom, tom) for fom, tom in zip(begynner, slutter, strict=False))


def _bruk(
    periode: Periode, stillinger: Sequence[Stillingsandel], fravar: Sequence[Periode]
) -> Vurdering[Fraction]:
    return bruk_av_hver_dag(
        periode=periode,
        prosent=sum((s.prosent for s in stillinger if periode.fom in s.periode), INGEN_DAG),
        fravarende=any(periode.fom in borte for borte in fravar),
    )


def _varighet(
    slutt: Vurdering[date | None], brukt: Fraction, budsjett: int, utregning: list[Vurdering[object]]
) -> Varighet:
    return Varighet(
        siste_dag=slutt.verdi, brukt_dager=brukt, budsjett_dager=budsjett, utregning=(*utregning, slutt)
    )
