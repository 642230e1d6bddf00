"""A line of sums: what something costs and who pays it."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from alis.domain.avtale.budsjett import Andeler, Postfordeling
from alis.domain.verdier import Belop
from alis.web.felles.elementnavn import ELEMENTNAVN
from alis.web.felles.visning import kr, tall


@dataclass(frozen=True, kw_only=True)
class Sumrad:
    """`tak` is empty where the state gives no grant. `over` says what to do where the cost is above the cap."""

    navn: str
    under: str = ""
    lenke: str = ""
    kostnad: str
    tak: str = ""
    stat: str
    klasse6: str
    kommune: str
    over: str = ""


def lag_sumrad(navn: str, kostnad: Belop, andeler: Andeler, *, under: str = "", lenke: str = "") -> Sumrad:
    return Sumrad(
        navn=navn,
        under=under,
        lenke=lenke,
        kostnad=tall(kostnad),
        stat=andel_i_kroner(andeler.stat),
        klasse6=andel_i_kroner(andeler.klasse6),
        kommune=andel_i_kroner(andeler.kommune),
    )


def lag_postrad(post: Postfordeling, *, kan_endres: bool) -> Sumrad:
    """One element of one year, with its cap. What to do about a cost above it is said where something can be done."""
    return Sumrad(
        navn=str(ELEMENTNAVN[post.element]),
        kostnad=tall(post.kostnad),
        tak="" if post.innenfor is None else andel_i_kroner(post.tak),
        stat=andel_i_kroner(post.andeler.stat),
        klasse6=andel_i_kroner(post.andeler.klasse6),
        kommune=andel_i_kroner(post.andeler.kommune),
        over=_over(post, kan_endres),
    )


def andel_i_kroner(belop: Belop | None) -> str:
    return _("ikke kjent") if belop is None else tall(belop)


def _over(post: Postfordeling, kan_endres: bool) -> str:
    if post.over is None:
        return ""
    if not kan_endres:
        return _("%(over)s over taket. Det dekker kommunen.") % {"over": kr(post.over)}
    if not post.tak:
        return _(
            "Staten gir ikke noe til dette i dette året. Kommunen må dekke alt, eller dere må ta raden bort."
        )
    return _(
        "%(over)s over taket. Kommunen må dekke det, eller dere må sette ned timene eller beløpet eller flytte noe til "
        "et annet år."
    ) % {"over": kr(post.over)}
