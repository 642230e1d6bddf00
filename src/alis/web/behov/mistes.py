"""What the reader takes from the doctor when the need falls away, and what goes with it elsewhere, in words."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from alis.services.plassering.behovsbilde import Behovsbilde
from alis.services.plassering.det_som_mistes import Mistet
from alis.web.felles.visning import dato_lang


@dataclass(frozen=True, kw_only=True)
class Tapsliste:
    """`tapt` are places that were accepted and `trukket` offers that wait for an answer. The doctor leaves every queue, so hers
    are all of them. The coordinator may let this need fall alone: to her `tapt` are its places, and `ellers` what goes
    with the others.
    """

    tapt: tuple[str, ...]
    trukket: tuple[str, ...]
    ellers: tuple[str, ...]


def lag_tapsliste(bilde: Behovsbilde, *, for_legen: bool) -> Tapsliste:
    return Tapsliste(
        tapt=tuple(_place(ett) for ett in bilde.mistes if ett.er_godtatt and (for_legen or ett.er_her)),
        trukket=tuple(_place(ett) for ett in bilde.mistes if for_legen and not ett.er_godtatt),
        ellers=tuple(_elsewhere(ett) for ett in bilde.mistes if not for_legen and not ett.er_her),
    )


def _place(ett: Mistet) -> str:
    """With the trust where it is another than that of the page."""
    om = {"sted": ett.sted, "foretak": ett.helseforetak, "dag": dato_lang(ett.fom)}
    if ett.er_her:
        return _("%(sted)s, fra %(dag)s") % om
    return _("%(sted)s (%(foretak)s), fra %(dag)s") % om


def _elsewhere(ett: Mistet) -> str:
    if ett.er_godtatt:
        return _place(ett)
    return _("Tilbudet om %(plass)s") % {"plass": _place(ett)}
