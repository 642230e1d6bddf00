"""A proposal read against what was there before it: the words that come and go, and the kroner."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from alis.domain.avtale.avtaleutkast import Avtalepost
from alis.domain.dokument.forskjell import Bit, er_uendret, ordforskjell
from alis.domain.verdier import Belop
from alis.web.felles.visning import MINUS, kr, tall


@dataclass(frozen=True, kw_only=True)
class Forskjell:
    """`biter` are the words of both texts; `differanse` is empty where the amount is the same or the first."""

    biter: tuple[Bit, ...]
    tekst_er_lik: bool
    belop: str
    differanse: str


def lag_forskjell(ny: Avtalepost, gammel: Avtalepost | None) -> Forskjell:
    for_ = gammel or Avtalepost(element=ny.element)
    biter = ordforskjell(for_.avtalt, ny.avtalt)
    return Forskjell(
        biter=biter,
        tekst_er_lik=er_uendret(biter),
        belop=_("Ikke noe beløp") if ny.belop_per_ar is None else kr(ny.belop_per_ar),
        differanse=_difference(ny, gammel),
    )


def med_fortegn(belop: Belop) -> str:
    """`+ 20 000 kr` or `− 20 000 kr`."""
    tegn = MINUS if belop.ore < 0 else "+"
    return f"{tegn}\N{NO-BREAK SPACE}{tall(abs(belop.ore))}\N{NO-BREAK SPACE}kr"


def _difference(ny: Avtalepost, gammel: Avtalepost | None) -> str:
    if gammel is None or gammel.belop_per_ar is None:
        return ""
    endring = (ny.belop_per_ar or Belop.null()) - gammel.belop_per_ar
    return med_fortegn(endring) if endring else _("uendret")
