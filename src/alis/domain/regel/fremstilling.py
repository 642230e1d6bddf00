"""Facts as people read them, for the reasons that rules give."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from fractions import Fraction
from string import Formatter

from alis.domain.regel.tekst import _
from alis.domain.verdier import Belop
from alis.domain.verdier.belop import FAST_MELLOMROM


def uendret(tekst: str) -> str:
    """Bokmål is what the law library speaks; the web passes its own translation instead."""
    return tekst


class Fremstilling(Formatter):
    """Fills a text: `{x}` as it is, `{x:kr}` øre shown as kroner, `{x:%}` a share shown as per cent."""

    def __init__(self, oversett: Callable[[str], str] = uendret) -> None:
        self.oversett = oversett

    def format_field(self, value: object, format_spec: str) -> str:
        if value is None:
            return self.oversett(_("ikke kjent"))
        if isinstance(value, bool):
            return self.oversett(_("ja") if value else _("nei"))
        if isinstance(value, date):
            return f"{value:%d.%m.%Y}"
        if isinstance(value, tuple):
            return self._rekke(value, f" {format_spec} " if format_spec else ", ")
        if isinstance(value, int | Fraction):
            return _TALL[format_spec](Fraction(value))
        return self.oversett(getattr(value, "tekst", str(value)))

    def _rekke(self, verdier: tuple[object, ...], skille: str) -> str:
        return skille.join(self.format_field(verdi, "") for verdi in verdier) or self.oversett(_("ingenting"))


def exact(tall: Fraction) -> str:
    """An exact decimal with comma where there is one of at most nine places, else a fraction in lowest terms."""
    if 10**9 % tall.denominator:
        return str(tall)
    return f"{(Decimal(tall.numerator) / tall.denominator).normalize():f}".replace(".", ",")


def kroner(ore: Fraction) -> str:
    """Kroner to the nearest øre, with ≈ where that is not exact."""
    hele = Belop((2 * ore.numerator + ore.denominator) // (2 * ore.denominator))
    return str(hele) if ore.denominator == 1 else f"≈{FAST_MELLOMROM}{hele}"


def prosent(andel: Fraction) -> str:
    return f"{exact(andel * 100)}{FAST_MELLOMROM}%"


_TALL: dict[str, Callable[[Fraction], str]] = {"": exact, "kr": kroner, "%": prosent}
