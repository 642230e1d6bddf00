"""A claim that dies on its way, at any write of any act: nothing half is left, and nothing is done twice."""

import pytest

from alis.domain.flyt import Refusjonsstatus
from alis.records.utbetaling.models import Utbetaling
from alis.services.refusjon.aapne_krav import KravetErEndret, KravetErSendt
from alis.services.utbetaling.aapne_utbetaling import UtbetalingenErEndret
from factories.drap import drep_etter_skriving, som_tekst
from factories.pengegang import STEG, Handling, Steg, er_gjort, gjor, krev_at_alt_stemmer, lag_gang

pytestmark = pytest.mark.django_db(transaction=True)
HVER = 4
"""Of the writes of an act, so many apart are killed after; the bench kills at any instant."""


@pytest.mark.parametrize("steg", STEG, ids=lambda steg: steg.navn)
def test_an_act_that_is_killed_leaves_nothing_and_is_done_whole_the_next_time(steg: Steg) -> None:
    gang = lag_gang()
    gjor(gang, til=steg.navn)
    handling, skriving = som_tekst(steg.handling(gang)), 1
    while drep_etter_skriving(skriving, handling):
        assert not er_gjort(steg, gang)
        skriving += HVER
    assert skriving > 1
    assert er_gjort(steg, gang)
    krev_at_alt_stemmer()


def test_an_act_that_was_done_before_the_answer_was_lost_is_not_done_again() -> None:
    gang = lag_gang()
    for steg in STEG:
        handling = steg.handling(gang)
        handling()
        assert er_nektet_eller_den_samme(handling)
        assert er_gjort(steg, gang)
    assert gang.forlop.krav.status == Refusjonsstatus.UTBETALT
    krev_at_alt_stemmer()


def er_nektet_eller_den_samme(handling: Handling) -> bool:
    """An order that is made again is the same order; everything else is refused."""
    try:
        return isinstance(handling(), Utbetaling)
    except (KravetErEndret, KravetErSendt, UtbetalingenErEndret):
        return True
