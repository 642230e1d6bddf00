"""The parts of the sum: one row and one piece of the bar for each element."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from django.utils.translation import gettext as _

from alis.domain.avtale import Element
from alis.domain.regel import Satssett
from alis.domain.tilskudd import Beregning, Elementberegning, Mottaker
from alis.domain.verdier import Belop
from alis.web.felles.elementnavn import ELEMENTNAVN
from alis.web.felles.visning import andel, kr
from alis.web.felles.vurderingstrinn import rund_til_ore


@dataclass(frozen=True, kw_only=True)
class Rad:
    """One element of the sum. `x` and `bredde` place it in the bar, in per cent."""

    navn: str
    farge: str
    regnestykke: str
    mottaker: str
    belop: Belop | None
    x: str
    bredde: str


def lag_rader(beregning: Beregning) -> Iterator[Rad]:
    sum_ore, hittil = beregning.sum.ore, 0
    for nummer, element in enumerate(beregning.elementer, start=1):
        ore = element.tilskudd.ore if element.tilskudd else 0
        yield Rad(
            navn=str(ELEMENTNAVN[element.element]),
            farge=f"f{nummer}",
            regnestykke=_regnestykke(element, beregning.satssett),
            mottaker=_mottaker(element),
            belop=element.tilskudd,
            x=_del(hittil, sum_ore),
            bredde=_del(ore, sum_ore),
        )
        hittil += ore


def _del(ore: int, av: int) -> str:
    """Per cent for an SVG attribute, with a point."""
    return f"{100 * ore / av:.3f}" if av else "0"


def _regnestykke(element: Elementberegning, satssett: Satssett) -> str:
    """The one line beside the name: the yearly amount times the share."""
    if element.tak is None:
        return _("Ikke kjent, og ikke med i summen")
    if element.tak.ore == 0:
        return _("Gis ikke her")
    if element.element is Element.TILRETTELEGGING:
        return _("%(andel)s av de fire over") % {
            "andel": andel(Fraction(satssett.tilrettelegging.andel or 0))
        }
    arsbelop = _arsbelop(element, satssett)
    return f"{kr(rund_til_ore(arsbelop))} × {_andel(element.andel or Fraction(0))}" if arsbelop else ""


def _arsbelop(element: Elementberegning, satssett: Satssett) -> Fraction | int | None:
    """Øre for a full post in a full year; None where it is not known."""
    if element.element is Element.SENTRALITETSTILLEGG:
        tillegg = satssett.sentralitetstillegg.arsbelop
        return tillegg.ore if tillegg else None
    for vurdering in element.utregning:
        if vurdering.regel in ("fast_arsbelop", "arsbelop_av_timer") and isinstance(
            vurdering.verdi, int | Fraction
        ):
            return vurdering.verdi
    return None


def _andel(share: Fraction) -> str:
    """In per cent where that is exact to two decimals, else as the fraction it is."""
    return andel(share) if (share * 10_000).denominator == 1 else f"{share.numerator}/{share.denominator}"


def _mottaker(element: Elementberegning) -> str:
    if not element.tilskudd or not element.tilskudd.ore:
        return ""
    match element.mottaker:
        case Mottaker.ALIS:
            return _("til legen")
        case Mottaker.KOMMUNE:
            return _("til kommunen")
        case Mottaker.FORDELT:
            return _("%(alis)s til legen, %(kommune)s til kommunen") % {
                "alis": kr(element.til_alis),
                "kommune": kr(element.til_kommune),
            }
    return _("til den som har hatt kostnaden")
