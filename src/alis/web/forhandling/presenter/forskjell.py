"""A proposal read against what was there before it: the words that come and go, and the kroner."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from alis.domain.avtale.avtaleutkast import Avtalepost
from alis.domain.dokument.forskjell import Bit, Bitslag, ordforskjell
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
    biter = _words(ny.avtalt, gammel.avtalt if gammel else "")
    return Forskjell(
        biter=biter,
        tekst_er_lik=gammel is not None and gammel.avtalt == ny.avtalt,
        belop=_("Ikke noe beløp") if ny.belop_per_ar is None else kr(ny.belop_per_ar),
        differanse=_difference(ny, gammel),
    )


def _words(ny: str, gammel: str) -> tuple[Bit, ...]:
    """Where nothing was written before, everything is new, and nothing need be marked."""
    if not gammel:
        return (Bit(slag=Bitslag.UENDRET, tekst=ny),) if ny else ()
    return ordforskjell(gammel, ny)


def med_fortegn(belop: Belop) -> str:
    """`+ 20 000 kr` or `− 20 000 kr`."""
    tegn = MINUS if belop.ore < 0 else "+"
    return f"{tegn}\N{NO-BREAK SPACE}{tall(abs(belop.ore))}\N{NO-BREAK SPACE}kr"


def _difference(ny: Avtalepost, gammel: Avtalepost | None) -> str:
    if gammel is None or gammel.belop_per_ar is None:
        return ""
    endring = (ny.belop_per_ar or Belop.null()) - gammel.belop_per_ar
    return med_fortegn(endring) if endring else _("uendret")
