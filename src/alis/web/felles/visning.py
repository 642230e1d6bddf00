"""How amounts, dates and shares are written. Non-breaking spaces keep a number on one line."""

from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction

from django.utils import timezone
from django.utils.dates import MONTHS
from django.utils.translation import gettext as _

from alis.domain.verdier import Belop

NBSP = "\u00a0"
MINUS = "\u2212"


def tall(belop: Belop | int | None) -> str:
    """`1 234 567` or `91 317,19`: øre only where there are any. An int is øre; None is a dash."""
    if belop is None:
        return "–"
    ore = belop.ore if isinstance(belop, Belop) else belop
    kroner, rest = divmod(abs(ore), 100)
    text = f"{kroner:,}".replace(",", NBSP) + (f",{rest:02d}" if rest else "")
    return MINUS + text if ore < 0 else text


def kr(belop: Belop | int | None) -> str:
    return tall(belop) if belop is None else f"{tall(belop)}{NBSP}kr"


def kr_hele(belop: Belop) -> str:
    """Whole kroner, the øre cut: for a headline that says «inntil», with the exact sum in the table below it."""
    return kr(belop.ore - belop.ore % 100)


def dato(day: date | datetime | None) -> str:
    """`21.11.2026`, in tables."""
    if day is None:
        return "–"
    local = _local(day)
    return f"{local.day}.{local.month}.{local.year}"


def dato_lang(day: date | datetime | None) -> str:
    """`21. november 2026`, in text."""
    if day is None:
        return "–"
    local = _local(day)
    return f"{local.day}.{NBSP}{MONTHS[local.month]}{NBSP}{local.year}"


def klokkeslett(moment: datetime) -> str:
    """`14.02`, Norwegian time."""
    return timezone.localtime(moment).strftime("%H.%M")


def periode(fom: date, tom: date | None) -> str:
    """`1.6.2025–31.5.2026`; without an end: `fra 1.6.2025`."""
    return f"{dato(fom)}–{dato(tom)}" if tom else _("fra %(dag)s") % {"dag": dato(fom)}


def prosent(value: Decimal | Fraction | int | str) -> str:
    """`62,5 %`, at most two decimals, with ≈ where that is not exact; the value is already in per cent."""
    exact = Fraction(str(value)) * 100
    hundredths = round(exact)
    hele, rest = divmod(hundredths, 100)
    text = f"{hele},{rest:02d}".rstrip("0") if rest else str(hele)
    return f"{text}{NBSP}%" if hundredths == exact else f"≈{NBSP}{text}{NBSP}%"


def andel(share: Fraction | Decimal) -> str:
    """A share of 0–1 in per cent."""
    return prosent(Fraction(share) * 100)


def lokal_dag(moment: datetime) -> date:
    """The day it was, Norwegian time: for a cell that holds a day."""
    return _local(moment)


def _local(day: date | datetime) -> date:
    return timezone.localtime(day).date() if isinstance(day, datetime) and timezone.is_aware(day) else day
