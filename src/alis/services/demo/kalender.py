"""Days and instants of the demo, counted from the day it is made."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from alis.domain.verdier import add_months
from alis.domain.verdier.periode import EN_DAG
from alis.records.felles.dato import OSLO


@dataclass(frozen=True, kw_only=True)
class Kalender:
    """`idag` is the day on which the demo is made."""

    idag: date

    def forste(self, maneder: int) -> date:
        """The first day of the month so many months from this one."""
        return add_months(self.idag.replace(day=1), maneder)


def siste_dag(fra: date, maneder: int) -> date:
    """The last of so many whole months from a day on."""
    return add_months(fra, maneder) - EN_DAG


def klokken(dag: date, dager: int = 0, *, minutt: int = 0) -> datetime:
    """In the working day, so many days from a day; `minutt` puts acts of one day in order."""
    return datetime.combine(dag + timedelta(dager), time(9), tzinfo=OSLO) + timedelta(minutes=minutt)
