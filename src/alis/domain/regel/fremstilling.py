"""Facts as people read them, for the reasons that rules give."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import cache
from string import Formatter

from alis.domain.regel.tekst import _
from alis.domain.verdier import Belop, Periode
from alis.domain.verdier.belop import FAST_MELLOMROM
from alis.domain.verdier.tall import rund


def uendret(tekst: str) -> str:
    """Bokmål is what the law library speaks; the web passes its own translation instead."""
    return tekst


@dataclass(frozen=True, slots=True)
class Fremstilling:
    """Fills the named places of a text: `{x}` as it is, `{x:/}` as a fraction, `{x:kr}` øre as kroner, `{x:%}` a share
    as per cent, and `{x:+}` a row with + between."""

    oversett: Callable[[str], str] = uendret

    def fyll(self, tekst: str, verdier: Mapping[str, object]) -> str:
        """The text in the language of `oversett`, with the values put in. Raises `KeyError` for a place without one."""
        return "".join(
            ord if navn is None else ord + self.vis(verdier[navn], form)
            for ord, navn, form in _deler(self.oversett(tekst))
        )

    def vis(self, verdi: object, form: str = "") -> str:
        """One value."""
        match verdi:
            case None:
                return self.oversett(_("ikke kjent"))
            case bool():
                return self.oversett(_("ja") if verdi else _("nei"))
            case int() | Fraction():
                return self._tall(verdi, form)
            case date():
                return f"{verdi.day:02}.{verdi.month:02}.{verdi.year}"
            case Periode(tom=None):
                return self.fyll(_("fra {dag}"), {"dag": verdi.fom})
            case tuple():
                skille = f" {form} " if form else ", "
                return skille.join(map(self.vis, verdi)) or self.oversett(_("ingenting"))
        return self.oversett(getattr(verdi, "tekst", str(verdi)))

    def _tall(self, tall: int | Fraction, form: str) -> str:
        match form:
            case "kr":
                return self._kroner(tall)
            case "%":
                return f"{exact(tall * 100)}{FAST_MELLOMROM}%"
            case "/":
                return str(tall)
        return exact(tall)

    def _kroner(self, ore: int | Fraction) -> str:
        """To the nearest øre, and said to be so where that is not exact."""
        hele = str(Belop(rund(ore, 1)))
        return hele if ore.denominator == 1 else self.oversett(_("om lag")) + FAST_MELLOMROM + hele


@cache
def _deler(tekst: str) -> tuple[tuple[str, str | None, str], ...]:
    """The text cut at its places: words, name of the place after them, form."""
    return tuple((ord, navn, form or "") for ord, navn, form, _omforming in Formatter().parse(tekst))


def exact(tall: int | Fraction) -> str:
    """An exact decimal with comma where there is one of at most nine places, else a fraction in lowest terms."""
    if tall.denominator == 1 or 10**9 % tall.denominator:
        return str(tall)
    return f"{(Decimal(tall.numerator) / tall.denominator).normalize():f}".replace(".", ",")
