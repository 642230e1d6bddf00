"""The life of an agreement version."""

import pytest

from alis.domain.flyt import AVTALEVERSJON, Avtalehandling, Avtalestatus, UlovligOvergang

HELE_LIVET = [
    (Avtalehandling.SEND, Avtalestatus.SENDT),
    (Avtalehandling.SIGNER_SISTE, Avtalestatus.SIGNERT),
    (Avtalehandling.SETT_I_KRAFT, Avtalestatus.I_KRAFT),
    (Avtalehandling.AVSLUTT, Avtalestatus.AVSLUTTET),
]


def test_an_agreement_goes_from_draft_to_ended() -> None:
    tilstand = AVTALEVERSJON.start
    for handling, ventet in HELE_LIVET:
        tilstand = AVTALEVERSJON.overgang(tilstand, handling)
        assert tilstand == ventet


def test_the_table_names_every_state_once() -> None:
    assert AVTALEVERSJON.koder == tuple(Avtalestatus)


def test_every_act_stands_in_the_table() -> None:
    assert {rad.handling for rad in AVTALEVERSJON.overganger} == set(Avtalehandling)


def test_every_state_but_the_first_can_be_reached() -> None:
    assert {rad.til for rad in AVTALEVERSJON.overganger} | {AVTALEVERSJON.start} == set(Avtalestatus)


def test_no_act_leads_two_ways_from_a_state() -> None:
    nokler = [(rad.fra, rad.handling) for rad in AVTALEVERSJON.overganger]
    assert len(nokler) == len(set(nokler))


def test_a_sent_version_can_go_back_to_draft() -> None:
    assert AVTALEVERSJON.overgang(Avtalestatus.SENDT, Avtalehandling.TREKK) == Avtalestatus.KLADD


@pytest.mark.parametrize("tilstand", [Avtalestatus.AVSLUTTET, Avtalestatus.ERSTATTET, Avtalestatus.FORKASTET])
def test_what_is_over_stays_over(tilstand: Avtalestatus) -> None:
    assert AVTALEVERSJON.handlinger(tilstand) == ()


def test_only_what_is_signed_and_has_not_begun_falls_away() -> None:
    kan = {tilstand for tilstand in Avtalestatus if AVTALEVERSJON.kan(tilstand, Avtalehandling.BORTFALL)}
    assert kan == {Avtalestatus.SIGNERT}


def test_what_fell_away_can_only_stand_again_as_signed() -> None:
    assert AVTALEVERSJON.handlinger(Avtalestatus.BORTFALT) == (Avtalehandling.GJENOPPTA,)
    assert AVTALEVERSJON.overgang(Avtalestatus.BORTFALT, Avtalehandling.GJENOPPTA) == Avtalestatus.SIGNERT


def test_an_act_that_is_not_in_the_table_is_refused_by_name() -> None:
    with pytest.raises(UlovligOvergang) as feil:
        AVTALEVERSJON.overgang(Avtalestatus.I_KRAFT, Avtalehandling.TREKK)
    assert (feil.value.tilstand, feil.value.handling) == ("i_kraft", "trekk")


def test_staff_and_the_doctor_read_different_words_for_a_draft() -> None:
    assert AVTALEVERSJON.navn_paa("kladd") == "Kladd"
    assert AVTALEVERSJON.navn_paa("kladd", for_alis=True) == "Under arbeid i kommunen"
