"""A doctor who serves in a hospital for one kommune is away from her post in every other too: the grant cannot run there."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from alis.domain.regel import regel
from alis.domain.regel.tekst import _
from alis.domain.verdier.periode import Periode, add_months, merge

MANEDER_FOR = 3
"""By then the hospital has issued the contract (003 pkt. 6), so it is certain."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Avvik:
    """`mangler` are days of service, in a position of the case, without absence. `for_mye` are service days of an absence that
    is written for other days too.
    """

    mangler: tuple[Periode, ...]
    for_mye: tuple[Periode, ...]


@regel(
    kilde=("002/1.2-4", "valg/fravar-i-andre-saker"),
    beregnet=_(
        "Legen har institusjonstjeneste fra {start}. Avtalen hviler da i alle sakene hennes, og koordinatoren i den andre kommunen "
        "får vite dagene fra {verdi}."
    ),
)
def sies_i_andre_saker_fra(*, start: date) -> date:
    """No kommune sees another's case. What its own agreement rests by, it must know: the days, and not where."""
    return add_months(start, -MANEDER_FOR)


def finn_avvik(
    *,
    tjenester: Sequence[Periode],
    stillinger: Sequence[Periode],
    fravar: Sequence[Periode],
    skrevet: Sequence[Periode],
) -> Avvik:
    """`fravar` are all absences of the case; `skrevet` are those of institution service that someone typed."""
    hele = merge(tjenester)
    borte = [felles for dagene in hele for stilling in stillinger if (felles := dagene.cut(stilling))]
    mangler = (segment for dagene in merge(borte) for segment in dagene.subtract(fravar))
    for_lange = [ett for ett in skrevet if any(map(ett.overlaps, hele)) and ett.subtract(hele)]
    return Avvik(
        mangler=tuple(mangler),
        for_mye=tuple(dagene for dagene in hele if any(map(dagene.overlaps, for_lange))),
    )
