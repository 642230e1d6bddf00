"""Which days count for the grant: the days that both law and agreement reach, less the days of absence."""

from collections.abc import Sequence
from datetime import date
from fractions import Fraction

from alis.domain.regel import Satssett, Vurdering, regel
from alis.domain.regel.tekst import _
from alis.domain.tilskudd.sak import Tilskuddssak
from alis.domain.tilskudd.vilkar import er_for_kort
from alis.domain.utdanning import Fravar, Fravarstype
from alis.domain.verdier import Periode

Segmenter = tuple[Periode, ...]
"""Unbroken segments of days, in order."""


def regn_telledager(
    sak: Tilskuddssak, satssett: Satssett, siste_dag: date | None
) -> tuple[Vurdering[Segmenter], list[Vurdering[Segmenter]]]:
    """The time in which days can count, and then the counting days of each position, in the order of the case."""
    avtale = sak.avtale
    mulig_tid = tid_som_kan_telle(
        tilskuddsperiode=satssett.periode,
        start_spesialisering=sak.start_spesialisering,
        signert=avtale.signert if avtale else None,
        gjelder_fra=avtale.gjelder_fra if avtale else None,
        gjelder_til=avtale.gjelder_til if avtale else None,
        siste_dag=siste_dag,
    )
    uten_tilskudd = tuple(fravar.periode for fravar in sak.fravar if not teller(fravar))
    return mulig_tid, [
        telledager_i_for_kort_vikariat(prosent=stilling.prosent, periode=stilling.periode)
        if er_for_kort(stilling, satssett.vilkar.vikariat_over_maneder)
        else telledager(
            prosent=stilling.prosent,
            periode=stilling.periode,
            mulig_tid=mulig_tid.verdi,
            uten_tilskudd=uten_tilskudd,
        )
        for stilling in sak.stillinger
    ]


@regel(
    kilde=("002/1.2-1", "002-2023-06/3", "nasjonal-alis/ny-ordning"),
    beregnet=_(
        "Dager kan telle i tiden {verdi}. Den begynner når tilskuddsperioden har begynt, spesialiseringen har startet, "
        "og avtalen er signert og gjelder. Den slutter når tilskuddsperioden er over, eller når avtalen er avsluttet "
        "eller brukt opp."
    ),
)
def tid_som_kan_telle(
    *,
    tilskuddsperiode: Periode,
    start_spesialisering: date | None,
    signert: date | None,
    gjelder_fra: date | None,
    gjelder_til: date | None,
    siste_dag: date | None,
) -> Segmenter:
    """The grant period cut by every bound that is known: one segment, or none."""
    fom = max(_kjente(tilskuddsperiode.fom, start_spesialisering, signert, gjelder_fra))
    tom = min(_kjente(tilskuddsperiode.tom, gjelder_til, siste_dag))
    return (Periode(fom, tom),) if fom <= tom else ()


def _kjente(*dager: date | None) -> list[date]:
    return [dag for dag in dager if dag is not None]


def teller(fravar: Fravar) -> bool:
    """Only a leave in which the activities go on by agreement counts."""
    return fravar.type is Fravarstype.PERMISJON and fravar.aktiviteter_fortsetter


@regel(
    kilde=("002/1.2-4", "000/opphor-3"),
    beregnet=_(
        "Stillingen på {prosent} prosent {periode}: {verdi} teller. Institusjonstjeneste og permisjon der aktivitetene "
        "hviler, er trukket fra."
    ),
)
def telledager(
    *, prosent: Fraction, periode: Periode, mulig_tid: Segmenter, uten_tilskudd: Sequence[Periode]
) -> Segmenter:
    """The counting days of one position."""
    felles = (periode.cut(tid) for tid in mulig_tid)
    return tuple(segment for tid in felles if tid for segment in tid.subtract(uten_tilskudd))


@regel(
    kilde="nasjonal-alis/vikariat",
    beregnet=_("Stillingen på {prosent} prosent {periode}: vikariatet er for kort, så {verdi} teller."),
)
def telledager_i_for_kort_vikariat(*, prosent: Fraction, periode: Periode) -> Segmenter:
    """None."""
    return ()
