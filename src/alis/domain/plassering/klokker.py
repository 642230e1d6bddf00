"""The clocks of the hospital half-year: the day by which each must do what is hers (003 pkt. 5 and 6).

Months are counted in the calendar: six months before 31 August is 28 February, or 29 in a leap year.
"""

from datetime import date, timedelta

from alis.domain.regel import regel
from alis.domain.regel.tekst import _
from alis.domain.verdier import add_months
from alis.domain.verdier.periode import EN_DAG

STRAKS = timedelta(days=14)
SPOR_TIDLIGST, SPOR_SENEST = 9, 6
"""Months before the start between which the kommune asks again, where the trust says nothing else."""
KONTRAKT_TIDLIGST, KONTRAKT_SENEST = 6, 3
AR_FORST = 2


@regel(
    kilde=("003/5-6", "valg/straks"),
    beregnet=_("Avtalen ble signert {signert}. Behovet meldes straks, og senest to uker etter: {verdi}."),
)
def meldefrist(*, signert: date) -> date:
    """A need is reported as soon as the plan is there; the system knows of it by the signed agreement."""
    return signert + STRAKS


@regel(
    kilde=("003/5-6", "valg/melde-i-forveien"),
    beregnet=_(
        "Helseforetaket vil vite om behovet {maneder} måneder i forveien. Legen kan tidligst begynne {tidligst}, så behovet meldes senest {verdi}."
    ),
)
def meldefrist_i_forveien(*, signert: date, tidligst: date, maneder: int) -> date:
    """So many months before she can begin, and never before a report at once would be late."""
    return max(add_months(tidligst, -maneder), signert + STRAKS)


def forste_start_i_forveien(*, meldes: date, maneder: int) -> date:
    """The first start that is so many months after the report. The month may be shorter than the one it is counted from:
    what is reported on 31 August can begin on 1 March, since six months before 28 February is 28 August.
    """
    start = add_months(meldes, maneder)
    return start if add_months(start, -maneder) >= meldes else start + EN_DAG


@regel(
    kilde=("003/5-8", "valg/spor-pa-nytt"),
    beregnet=_("Ønsket start er {start}. Kommunen spør på nytt senest {senest} måneder før: {verdi}."),
)
def sporrefrist(*, start: date, senest: int) -> date:
    """The kommune asks whether the service can be as planned. Asked too early does not count: see `spor_fra`."""
    return add_months(start, -senest)


def spor_fra(*, start: date, tidligst: int) -> date:
    """The first day on which asking again counts."""
    return add_months(start, -tidligst)


@regel(kilde="valg/svar-pa-plasstilbud", beregnet=_("Tilbudet om plass kan besvares til og med {verdi}."))
def plassvarfrist(*, svarfrist: date) -> date:
    """As it was set when the offer was sent, to the end of the day."""
    return svarfrist


@regel(
    kilde="003/6-3",
    beregnet=_("Tjenesten begynner {start}. Arbeidsavtalen skal være der senest tre måneder før: {verdi}."),
)
def kontraktsfrist(*, start: date) -> date:
    """The hospital issues the contract of employment from six months to three months before."""
    return add_months(start, -KONTRAKT_SENEST)


def kontrakten_haster(*, start: date, godtatt: date) -> bool:
    """Whether the three months had passed when the place was accepted, so that the contract must come at once."""
    return add_months(start, -KONTRAKT_SENEST) < godtatt


def kontrakt_fra(*, start: date) -> date:
    """The first day of the three months in which the contract is issued."""
    return add_months(start, -KONTRAKT_TIDLIGST)


@regel(kilde="valg/tjenestens-start", beregnet=_("Plassen begynner {verdi}."))
def tjenestens_start(*, start: date) -> date:
    """The first day of the place that was accepted."""
    return start
