"""A doctor who serves in a hospital for one kommune is away from her post in every other too: the grant cannot run there."""

from datetime import date

from alis.domain.regel import regel
from alis.domain.regel.tekst import _
from alis.domain.verdier.periode import add_months

MANEDER_FOR = 3
"""By then the hospital has issued the contract (003 pkt. 6), so it is certain."""


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
