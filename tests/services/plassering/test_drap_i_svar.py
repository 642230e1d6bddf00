"""Killed at any write of an offer, an answer or what follows from it: nothing half is left, and it is done whole the next time."""

import pytest

from alis.services.plassering.svar_paa_tilbud import ErIkkeLenger
from factories.drap import drep_etter_skriving, som_tekst
from factories.plassgang import STEG, Steg, er_gjort, gjor, krev_at_alt_stemmer, lag_gang

pytestmark = pytest.mark.django_db(transaction=True)
HVER = 3
"""Of the writes of an act, so many apart are killed after; the bench kills at any instant."""


@pytest.mark.parametrize("steg", STEG, ids=lambda steg: steg.navn)
def test_an_act_that_is_killed_leaves_nothing_and_is_done_whole_the_next_time(steg: Steg) -> None:
    gang = lag_gang()
    gjor(gang, til=steg.navn)
    handling, skriving = som_tekst(steg.handling(gang)), 1
    while drep_etter_skriving(skriving, handling):
        assert not er_gjort(steg, gang)
        krev_at_alt_stemmer(gang)
        skriving += HVER
    assert skriving > 1
    assert er_gjort(steg, gang)
    krev_at_alt_stemmer(gang)


def test_a_yes_whose_receipt_was_lost_is_not_done_again() -> None:
    gang = lag_gang()
    gjor(gang, til="godta")
    godta = next(steg for steg in STEG if steg.navn == "godta")
    handling = godta.handling(gang)
    handling()
    with pytest.raises(ErIkkeLenger):
        handling()
    assert er_gjort(godta, gang)
