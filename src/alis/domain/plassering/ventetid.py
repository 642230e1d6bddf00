"""How long it took, from the kommune's report to the first day of the service that the doctor got. Never a promise.

Only what has happened is told: one who has said yes to a place that has not begun, waits still, and one whose service ended
early has waited. Who waits is counted too where it tells more: without her, only those who were lucky would be asked.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from alis.domain.regel import Utfall, regel
from alis.domain.regel.tekst import _

FOR_FA = 5
"""Fewer than this say nothing, and may be known again."""


@regel(
    kilde="valg/for-fa",
    oppfylt=_("Minst fem leger er med, så ventetiden blir sagt."),
    ikke_oppfylt=_("Færre enn fem leger er med. Da sier tallet lite, og noen kan bli kjent igjen."),
)
def mange_nok_til_a_si(*, antall: int) -> Utfall:
    """How many whose waits a figure is made of."""
    return Utfall.OPPFYLT if antall >= FOR_FA else Utfall.IKKE_OPPFYLT


@dataclass(frozen=True, slots=True, kw_only=True)
class Spredning:
    """Days. Each is a wait that was observed: that of the one who stands a quarter, a half and three quarters on."""

    antall: int
    nedre: int
    median: int
    ovre: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Ventetid:
    """`fikk` are those who have begun. `minst` counts in those who wait, each with the days she has waited until now: so
    it is a floor under the wait of them all. Each who is newly reported lowers it, so it is told only where it lies above
    the wait of those who have begun, and so tells more than that. None where they are too few, and where it does not.
    """

    antall_fikk: int
    antall_venter: int
    fikk: Spredning | None
    minst: Spredning | None


def regn_ventetid(*, fikk: Sequence[int], venter: Sequence[int]) -> Ventetid:
    deres, gulv = finn_spredning(fikk), finn_spredning([*fikk, *venter])
    sier_mer = deres is not None and gulv is not None and gulv.median > deres.median
    return Ventetid(
        antall_fikk=len(fikk),
        antall_venter=len(venter),
        fikk=deres,
        minst=gulv if sier_mer else None,
    )


def regn_andres_ventetid(
    *,
    egne_fikk: Sequence[int],
    egne_venter: Sequence[int],
    andre_fikk: Sequence[int],
    andre_venter: Sequence[int],
) -> Ventetid:
    """Of a whole trust, for one who may know only `egne`: what could be taken apart to tell of fewer than five others is
    left out.
    """
    alle = regn_ventetid(fikk=[*egne_fikk, *andre_fikk], venter=[*egne_venter, *andre_venter])
    if _too_few(andre_fikk):
        return replace(alle, fikk=None, minst=None)
    return replace(alle, minst=None) if _too_few(andre_venter) else alle


def finn_spredning(dager: Sequence[int]) -> Spredning | None:
    if _too_few(dager):
        return None
    ordnet = sorted(dager)
    return Spredning(
        antall=len(ordnet),
        nedre=_at(ordnet, Fraction(1, 4)),
        median=_at(ordnet, Fraction(1, 2)),
        ovre=_at(ordnet, Fraction(3, 4)),
    )


def _too_few(dager: Sequence[int]) -> bool:
    return mange_nok_til_a_si(antall=len(dager)).verdi is not Utfall.OPPFYLT


def _at(ordnet: Sequence[int], andel: Fraction) -> int:
    """The first that so large a share of them are no longer than."""
    plass = -(-len(ordnet) * andel.numerator // andel.denominator)
    return ordnet[plass - 1]
