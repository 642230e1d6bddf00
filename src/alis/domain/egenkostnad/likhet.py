"""Signs that the same cost is documented before: shown to both persons, and decided by them."""

from enum import StrEnum

from alis.domain.regel import Utfall, regel
from alis.domain.regel.tekst import _


class Kostnadslikhet(StrEnum):
    """The surest first."""

    SAMME_FIL = "samme_fil"
    SAMME_DAGER = "samme_dager"
    LEGENS_KRAV = "legens_krav"

    @property
    def tekst(self) -> str:
        return _TEKSTER[self]


_TEKSTER = {
    Kostnadslikhet.SAMME_FIL: _("Samme fil er lagt ved"),
    Kostnadslikhet.SAMME_DAGER: _("Samme element for noen av de samme dagene"),
    Kostnadslikhet.LEGENS_KRAV: _("Legen har krevd refusjon under samme element for en av dagene"),
}


@regel(
    kilde="valg/like-kostnader",
    oppfylt=_("Ingen andre kostnader eller krav likner på denne."),
    ikke_oppfylt=_(
        "Dette likner på noe som er dokumentert før ({hvordan}). Se etter at det ikke blir søkt om to ganger."
    ),
)
def ikke_dokumentert_for(*, hvordan: tuple[Kostnadslikhet, ...]) -> Utfall:
    """The same cost is not sought twice; people decide whether it is the same."""
    return Utfall.IKKE_OPPFYLT if hvordan else Utfall.OPPFYLT
