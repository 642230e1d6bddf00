"""The life of a proposal."""

import pytest

from alis.domain.flyt import FORSLAG, Forslagshandling, Forslagstatus, UlovligOvergang

H, S = Forslagshandling, Forslagstatus


def test_the_table_names_every_state_and_every_act() -> None:
    assert FORSLAG.koder == tuple(Forslagstatus)
    assert {rad.handling for rad in FORSLAG.overganger} == set(Forslagshandling)


def test_every_state_but_the_first_can_be_reached() -> None:
    assert {rad.til for rad in FORSLAG.overganger} | {FORSLAG.start} == set(Forslagstatus)


@pytest.mark.parametrize("tilstand", sorted(set(Forslagstatus) - {S.KLADD, S.SENDT}))
def test_what_is_answered_stays_answered(tilstand: Forslagstatus) -> None:
    assert FORSLAG.handlinger(tilstand) == ()


@pytest.mark.parametrize("handling", [H.GODTA, H.AVSLA, H.BESVAR, H.TREKK])
def test_a_draft_cannot_be_answered(handling: Forslagshandling) -> None:
    with pytest.raises(UlovligOvergang):
        FORSLAG.overgang(S.KLADD, handling)
