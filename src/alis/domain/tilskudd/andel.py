"""The share of a full post in a full year that a doctor's counting days make up."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction
from typing import Any

from alis.domain.parter import Stillingstype
from alis.domain.regel import Elementsats, Graderingsmetode, Satssett, Vurdering, regel
from alis.domain.regel.fremstilling import exact
from alis.domain.regel.tekst import _
from alis.domain.tilskudd.telledager import Segmenter
from alis.domain.utdanning import Stilling
from alis.domain.verdier import Periode, add_months, merge, whole_months
from alis.domain.verdier.belop import FAST_MELLOMROM
from alis.domain.verdier.periode import EN_DAG

INGEN = Fraction(0)
MANEDER_I_ARET = 12
DAGER_I_MANEDEN = 30
"""How many left-over days make a month: our choice, the sources are silent (valg/hele-maneder)."""


@dataclass(frozen=True, slots=True)
class Ansettelse:
    """Positions of one kind and percentage that follow each other without a day between, with their counting days."""

    type: Stillingstype
    prosent: Fraction
    segmenter: Segmenter


@dataclass(frozen=True, slots=True)
class Ledd:
    """One term of a share: a percentage of a part of the year."""

    prosent: Fraction
    arsdel: Fraction

    def __str__(self) -> str:
        return f"{exact(self.prosent)}{FAST_MELLOMROM}% × {self.arsdel}"


@dataclass(frozen=True, slots=True)
class Gradert:
    """An employment with the part of the year that its counting days make up."""

    ansettelse: Ansettelse
    arsdel: Vurdering[Fraction]

    @property
    def ledd(self) -> Ledd:
        return Ledd(self.ansettelse.prosent, self.arsdel.verdi)


def regn_elementandel(
    sats: Elementsats, graderte: Sequence[Gradert], forste_dato: date | None, satssett: Satssett
) -> list[Vurdering[Any]]:
    """The steps to an element's share, over the kinds of position that have the element; the last step's value is the
    share, or None where the first months cannot be placed."""
    med = [gradert for gradert in graderte if gradert.ansettelse.type in sats.stillingstyper]
    steg = regn_andel(med)
    if sats.forste_maneder is None or not steg[-1].verdi:
        return steg
    grenser = [
        dager_i_forste_maneder(
            segmenter=gradert.ansettelse.segmenter, forste_dato=forste_dato, maneder=sats.forste_maneder
        )
        for gradert in med
    ]
    if forste_dato is None:
        return [*steg, *grenser[:1]]
    innenfor = [
        grader(replace(gradert.ansettelse, segmenter=grense.verdi or ()), satssett)
        for gradert, grense in zip(med, grenser, strict=True)
    ]
    return [*grenser, *regn_andel(innenfor)]


def regn_andel(graderte: Sequence[Gradert]) -> list[Vurdering[Any]]:
    """The steps to the share of these employments; the last step's value is the share."""
    andel = andel_av_full_stilling(ledd=tuple(gradert.ledd for gradert in graderte))
    return [*(gradert.arsdel for gradert in graderte), andel]


def grader(ansettelse: Ansettelse, satssett: Satssett) -> Gradert:
    """The part of a year by the rate set's own way of grading."""
    return Gradert(ansettelse, _arsdel(ansettelse.segmenter, satssett))


def _arsdel(segmenter: Segmenter, satssett: Satssett) -> Vurdering[Fraction]:
    if satssett.gradering is Graderingsmetode.DAGER:
        return arsdel_i_dager(segmenter=segmenter, dager_i_aret=satssett.dager_i_aret)
    hele, rest = tell_maneder(segmenter)
    return arsdel_i_hele_maneder(segmenter=segmenter, hele=hele, rest=rest)


def sla_sammen(stillinger: Sequence[Stilling], telledager: Sequence[Segmenter]) -> tuple[Ansettelse, ...]:
    """Join the positions that follow each other; a position begins a new one where there is none to follow."""
    kjeder: list[list[tuple[Stilling, Segmenter]]] = []
    for par in sorted(zip(stillinger, telledager, strict=True), key=_sammenslaingsrekkefolge):
        forrige = next((kjede for kjede in kjeder if _folger(par[0], kjede[-1][0])), None)
        if forrige is None:
            kjeder.append([par])
        else:
            forrige.append(par)
    return tuple(_ansettelse(kjede) for kjede in kjeder)


def _sammenslaingsrekkefolge(par: tuple[Stilling, Segmenter]) -> tuple[date, date, bool]:
    """Of two that could follow the same position, the one that ends first does: the order they are given in never tells."""
    stilling, telledager = par
    return stilling.periode.fom, stilling.periode.last, not telledager


def _folger(stilling: Stilling, forrige: Stilling) -> bool:
    tom = forrige.periode.tom
    return (
        (stilling.type, stilling.prosent) == (forrige.type, forrige.prosent)
        and tom is not None
        and stilling.periode.fom == tom + EN_DAG
    )


def _ansettelse(kjede: Sequence[tuple[Stilling, Segmenter]]) -> Ansettelse:
    stilling = kjede[0][0]
    return Ansettelse(
        stilling.type, stilling.prosent, merge(segment for _stilling, dager in kjede for segment in dager)
    )


def tell_maneder(segmenter: Iterable[Periode]) -> tuple[int, int]:
    """The whole months of each segment, and the days left over after them, added up."""
    hele = rest = 0
    for segment in segmenter:
        maneder = whole_months(segment.fom, segment.last)
        hele += maneder
        rest += (segment.last + EN_DAG - add_months(segment.fom, maneder)).days
    return hele, rest


@regel(
    kilde=("nasjonal-alis/gradering", "002/4.1-3", "valg/hele-maneder"),
    beregnet=_(
        "{segmenter}: {hele} hele måneder og {rest} dager utenom. Kilden sier ikke hva som gjelder for slike dager: "
        "vi har valgt at 30 av dem er en måned. Det blir {verdi:/} år."
    ),
)
def arsdel_i_hele_maneder(*, segmenter: Segmenter, hele: int, rest: int) -> Fraction:
    """Whole months, and left-over days 30 to the month, as part of a year."""
    return Fraction(hele + rest // DAGER_I_MANEDEN, MANEDER_I_ARET)


@regel(
    kilde="002/4.1-3",
    beregnet=_("{segmenter}: av et år på {dager_i_aret} dager blir det {verdi:/}."),
)
def arsdel_i_dager(*, segmenter: Segmenter, dager_i_aret: int) -> Fraction:
    """Days as part of the year that begins with the grant period."""
    return Fraction(sum(segment.days for segment in segmenter), dager_i_aret)


@regel(
    kilde=("002/4.1-3", "nasjonal-alis/gradering"),
    beregnet=_("Andelen av en full stilling i et helt år er {ledd:+} = {verdi:/}."),
)
def andel_av_full_stilling(*, ledd: tuple[Ledd, ...]) -> Fraction:
    """Percentage × part of the year, added up over the positions that count."""
    return sum((et.prosent * et.arsdel for et in ledd), INGEN) / 100


@regel(
    kilde=("valg/forste-maneder", "002/4.1.3-1"),
    beregnet=_(
        "Elementet gis bare de første {maneder} månedene etter første dag som fastlege eller fastlegevikar, "
        "{forste_dato}. Da teller {verdi}."
    ),
    uavklart=_(
        "Elementet gis bare de første {maneder} månedene etter første dag som fastlege eller fastlegevikar. "
        "Den dagen er ikke kjent."
    ),
)
def dager_i_forste_maneder(
    *, segmenter: Segmenter, forste_dato: date | None, maneder: int
) -> Segmenter | None:
    """The counting days before `maneder` months have passed; None when the first date is not known."""
    if forste_dato is None:
        return None
    slutt = add_months(forste_dato, maneder)
    return tuple(Periode(s.fom, min(s.last, slutt - EN_DAG)) for s in segmenter if s.fom < slutt)


@regel(
    kilde=("002/4.2-1", "valg/sentralitet-gradert"),
    beregnet=_(
        "Tillegget graderes ikke: det gis helt når minst én dag teller, ellers ikke. Dager som teller: {har_telledager}."
    ),
)
def ugradert_andel(*, har_telledager: bool) -> Fraction:
    """All of the supplement when there is a counting day, else nothing."""
    return Fraction(har_telledager)
