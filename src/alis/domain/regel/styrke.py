"""How strongly each value of a rate set binds a kommune: it shall, it should, or it may."""

from enum import StrEnum

from alis.domain.regel.bekreftelse import OFFISIELL, er_belop
from alis.domain.regel.satssett import Sats


class Styrke(StrEnum):
    """`SKAL`: an authority demands it. `BOR`: only we or others say so. `KAN`: something the kommune may get or use."""

    SKAL = "skal"
    BOR = "bor"
    KAN = "kan"


KOMMUNENS_DEL = "egenandel.andel"
MULIGHET = "uten_avtale"


def styrken(sats: Sats) -> Styrke:
    """An amount is a ceiling, so the kommune may; its own share, and how and to whom, it must keep to if an authority has said so."""
    if _may_be_had(sats.sti):
        return Styrke.KAN
    return Styrke.SKAL if sats.visshet == OFFISIELL else Styrke.BOR


def _may_be_had(sti: str) -> bool:
    return (er_belop(sti) and sti != KOMMUNENS_DEL) or sti.rsplit(".", 1)[-1] == MULIGHET
