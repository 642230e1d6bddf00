"""Facts as people read them, for the reasons that rules give."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from fractions import Fraction
from string import Formatter

from alis.domain.regel.tekst import _
from alis.domain.verdier import Belop
from alis.domain.verdier.belop import FAST_MELLOMROM
from alis.domain.verdier.tall import rund


def uendret(tekst: str) -> str:
    """Bokmål is what the law library speaks; the web passes its own translation instead."""
    return tekst


class Fremstilling(Formatter):
    """Fills a text: `{x}` as it is, `{x:/}` as a fraction, `{x:kr}` øre as kroner, `{x:%}` a share as per cent, and
    `{x:+}` a row with + between."""

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
            return self._tall(Fraction(value), format_spec)
        return self.oversett(getattr(value, "tekst", str(value)))

    def _tall(self, tall: Fraction, format_spec: str) -> str:
        match format_spec:
            case "kr":
                return self._kroner(tall)
            case "%":
                return f"{exact(tall * 100)}{FAST_MELLOMROM}%"
            case "/":
                return str(tall)
        return exact(tall)

    def _kroner(self, ore: Fraction) -> str:
        """To the nearest øre, and said to be so where that is not exact."""
        hele = str(Belop(rund(ore, 1)))
        return hele if ore.denominator == 1 else self.oversett(_("om lag")) + FAST_MELLOMROM + hele

    def _rekke(self, verdier: tuple[object, ...], skille: str) -> str:
        return skille.join(self.format_field(verdi, "") for verdi in verdier) or self.oversett(_("ingenting"))


def exact(tall: Fraction) -> str:
    """An exact decimal with comma where there is one of at most nine places, else a fraction in lowest terms."""
    if 10**9 % tall.denominator:
        return str(tall)
    return f"{(Decimal(tall.numerator) / tall.denominator).normalize():f}".replace(".", ",")
