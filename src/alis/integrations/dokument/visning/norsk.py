"""Dates, times, amounts and shares as they are printed on paper, with no-break spaces."""

from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from zoneinfo import ZoneInfo

from alis.domain.verdier import Belop

HARDT_MELLOMROM = "\N{NO-BREAK SPACE}"
NORSK_TID = ZoneInfo("Europe/Oslo")
MANEDER = (
    *("januar", "februar", "mars", "april", "mai", "juni"),
    *("juli", "august", "september", "oktober", "november", "desember"),
)


def kort_dato(dag: date) -> str:
    """`1.6.2025`, for tables and lines."""
    return f"{dag.day}.{dag.month}.{dag.year}"


def dager(fom: date, tom: date | None) -> str:
    """`1.6.2025–31.5.2026`, or `1.6.2025–` while there is no last day."""
    return f"{kort_dato(fom)}–{'' if tom is None else kort_dato(tom)}"


def lang_dato(dag: date) -> str:
    """`1. juni 2025`, for running text; the months have the same names in both written forms."""
    return f"{dag.day}.{HARDT_MELLOMROM}{MANEDER[dag.month - 1]}{HARDT_MELLOMROM}{dag.year}"


def maned(dag: date) -> str:
    """`06/2029`, the form that 002 §2 asks for."""
    return f"{dag.month:02}/{dag.year}"


def tidspunkt(at: datetime) -> str:
    """`20.5.2025 kl. 09.14`, by Norwegian clocks."""
    lokal = at.astimezone(NORSK_TID)
    return f"{kort_dato(lokal)} kl.{HARDT_MELLOMROM}{lokal:%H.%M}"


def kroner(belop: Belop) -> str:
    """`105 600,00`, always with øre, for columns that are summed by eye."""
    hele, ore = divmod(belop.ore, 100)
    return f"{hele:,},{ore:02}".replace(",", HARDT_MELLOMROM, f"{hele:,}".count(","))


def prosent(tall: Decimal) -> str:
    """`62,5 %`."""
    return f"{desimaltall(tall)}{HARDT_MELLOMROM}%"


def desimaltall(antall: Decimal) -> str:
    """`57,75`."""
    return f"{antall.normalize():f}".replace(".", ",")


def andel(del_av: Fraction | None) -> str:
    """`60 %`, or the fraction itself (`1/3`) when it is not a whole number of hundredths of a per cent."""
    if del_av is None:
        return ""
    hundredeler = del_av * 10_000
    return prosent(Decimal(hundredeler.numerator) / 100) if hundredeler.denominator == 1 else str(del_av)


def orgnr(nummer: str) -> str:
    """`962 299 385`."""
    return HARDT_MELLOMROM.join((nummer[:3], nummer[3:6], nummer[6:]))
