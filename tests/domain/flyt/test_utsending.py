"""The life of what is to leave the house."""

import pytest

from alis.domain.flyt import (
    UTSENDING,
    UlovligOvergang,
    Utsendingshandling,
    Utsendingsstatus,
)

S, H = Utsendingsstatus, Utsendingshandling


def test_the_table_names_every_state_and_act_once() -> None:
    assert UTSENDING.koder == tuple(S)
    assert {rad.handling for rad in UTSENDING.overganger} == set(H)


def test_it_can_be_tried_again_until_it_is_delivered() -> None:
    tilstand = UTSENDING.start
    for handling in (H.HENT, H.UTSETT, H.HENT, H.HENT, H.LEVER):
        tilstand = UTSENDING.overgang(tilstand, handling)
    assert tilstand == S.LEVERT


@pytest.mark.parametrize("tilstand", [S.LEVERT, S.GITT_OPP])
def test_what_is_over_is_never_fetched_again(tilstand: Utsendingsstatus) -> None:
    with pytest.raises(UlovligOvergang):
        UTSENDING.overgang(tilstand, H.HENT)
