"""From a budget to the amounts a year that the parties agree on."""

from collections.abc import Mapping

from alis.domain.avtale.budsjett.fordel import Budsjett
from alis.domain.avtale.element import Element
from alis.domain.avtale.kontroll import UTEN_AVTALT_BELOP
from alis.domain.verdier import Belop


def belop_til_avtalen(budsjett: Budsjett) -> Mapping[Element, Belop | None]:
    """The amounts that the first year of the budget gives: what the state pays of each element that has a row, and as
    the kommune's own financing all that the kommune pays. None is not known; empty where the year has no row.

    The first year, since the caps that the agreed amounts are held against are those of the first year.
    """
    forste = budsjett.ar[0]
    if not forste.poster:
        return {}
    fra_staten = {
        post.element: post.andeler.klasse6
        if post.element is Element.SENTRALITETSTILLEGG
        else post.andeler.stat
        for post in forste.poster
        if post.element not in UTEN_AVTALT_BELOP
    }
    return {**fra_staten, Element.KOMMUNAL_FINANSIERING: forste.andeler.kommune}
