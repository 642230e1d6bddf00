"""What is wrong with the absence of a case, beside the service that another kommune reported."""

from dataclasses import replace
from datetime import UTC, date, datetime
from itertools import permutations
from uuid import UUID

import pytest

from alis.domain.plassering.fravarsavvik import (
    Andrestjeneste,
    Avvik,
    Avviksslag,
    Skrevetfravar,
    finn_avvik,
)
from alis.domain.verdier import Periode

VINTER = Periode(date(2026, 9, 1), date(2027, 2, 28))
HOST = Periode(date(2026, 9, 1), date(2026, 11, 30))
RESTEN = Periode(date(2026, 12, 1), date(2027, 2, 28))
VAR = Periode(date(2027, 3, 1), date(2027, 8, 31))
FAST = Periode(date(2025, 1, 1))
SAGT_AT, NYTT_AT, SVART_AT = (datetime(2026, maned, 1, tzinfo=UTC) for maned in (6, 7, 8))


def tjeneste(dager: Periode | None, *, sagt: Periode = VINTER, nytt_at: datetime = NYTT_AT) -> Andrestjeneste:
    return Andrestjeneste(sagt=sagt, dager=dager, nytt_at=nytt_at)


def skrevet(dager: Periode, *, nr: int = 1, fort: datetime | None = SAGT_AT) -> Skrevetfravar:
    return Skrevetfravar(id=UUID(int=nr), dager=dager, fort_at=fort, star_at=None)


def avvik(
    tjenester: list[Andrestjeneste],
    fravar: list[Skrevetfravar],
    *,
    stillinger: list[Periode] | None = None,
    andre: list[Periode] | None = None,
) -> list[tuple[str, Periode, int | None]]:
    """The slag, the days and the number of the absence of each."""
    funnet = finn_avvik(
        tjenester=tjenester,
        stillinger=[FAST] if stillinger is None else stillinger,
        fravar=[*(ett.dager for ett in fravar), *(andre or [])],
        skrevet=fravar,
    )
    return [(ett.slag.value, ett.dager, ett.fravar_id and ett.fravar_id.int) for ett in funnet]


@pytest.mark.parametrize(
    ("stillinger", "mangler"),
    [
        ([FAST], [VINTER]),
        ([HOST], [HOST]),
        ([HOST, FAST], [VINTER]),
        ([], []),
        ([Periode(date(2025, 1, 1), date(2026, 8, 31))], []),
    ],
)
def test_only_days_in_a_position_are_missed(stillinger: list[Periode], mangler: list[Periode]) -> None:
    assert avvik([tjeneste(VINTER)], [], stillinger=stillinger) == [("mangler", p, None) for p in mangler]


@pytest.mark.parametrize(
    "ført",
    [
        HOST,
        RESTEN,
        Periode(date(2026, 9, 1), date(2027, 3, 31)),
        Periode(date(2026, 8, 1), date(2026, 9, 1)),
        Periode(date(2026, 8, 1), date(2027, 3, 31)),
    ],
)
def test_what_meets_the_service_and_is_not_the_same_is_moved_to_it(ført: Periode) -> None:
    assert avvik([tjeneste(VINTER)], [skrevet(ført)]) == [("flytt", VINTER, 1)]


def test_the_same_days_are_right_and_so_are_two_absences_that_meet() -> None:
    assert avvik([tjeneste(VINTER)], [skrevet(VINTER)]) == []
    assert avvik([tjeneste(VINTER)], [skrevet(HOST), skrevet(RESTEN, nr=2)]) == []
    assert avvik([tjeneste(HOST), tjeneste(RESTEN)], [skrevet(VINTER)]) == []


def test_leave_in_the_service_keeps_its_days() -> None:
    assert avvik([tjeneste(VINTER)], [], andre=[RESTEN]) == [("mangler", HOST, None)]
    kort = skrevet(Periode(date(2026, 9, 1), date(2026, 9, 30)))
    assert avvik([tjeneste(VINTER)], [kort], andre=[RESTEN]) == [("flytt", HOST, 1)]


def test_what_came_to_nothing_is_taken_away_or_was_never_missed() -> None:
    assert avvik([tjeneste(None)], [skrevet(VINTER)]) == [("fjern", VINTER, 1)]
    assert avvik([tjeneste(None)], [skrevet(VINTER, fort=None)]) == [("fjern", VINTER, 1)]
    assert avvik([tjeneste(None)], [skrevet(HOST)]) == [("fjern", VINTER, 1)]
    assert avvik([tjeneste(None)], []) == []


def test_other_institution_service_is_not_asked_about() -> None:
    assert avvik([tjeneste(None)], [skrevet(VAR)]) == []
    assert avvik([tjeneste(VINTER)], [skrevet(VINTER), skrevet(VAR, nr=2)]) == []


def test_what_is_typed_after_it_came_to_nothing_is_the_kommunes_own() -> None:
    assert avvik([tjeneste(None)], [skrevet(VINTER, fort=SVART_AT)]) == []


def test_what_ended_before_the_days_that_were_typed_is_taken_away() -> None:
    assert avvik([tjeneste(HOST)], [skrevet(RESTEN)], andre=[HOST]) == [("fjern", RESTEN, 1)]


def test_another_place_later_moves_the_same_absence() -> None:
    ny = tjeneste(VAR, sagt=VAR)
    assert avvik([tjeneste(None), ny], [skrevet(VINTER)]) == [("flytt", VAR, 1)]


def test_days_that_stand_are_asked_about_again_only_when_there_is_something_new() -> None:
    star = replace(skrevet(VINTER), star_at=SVART_AT)
    senere = datetime(2026, 9, 1, tzinfo=UTC)
    assert avvik([tjeneste(None)], [star]) == []
    assert avvik([tjeneste(HOST)], [star]) == []
    assert avvik([tjeneste(None, nytt_at=senere)], [star]) == [("fjern", VINTER, 1)]
    assert avvik([tjeneste(HOST, nytt_at=senere)], [star]) == [("flytt", HOST, 1)]


def test_days_that_stand_do_not_hide_that_others_are_missing() -> None:
    star = replace(skrevet(Periode(date(2026, 8, 1), date(2026, 11, 30))), star_at=SVART_AT)
    assert avvik([tjeneste(VINTER)], [star]) == [("mangler", RESTEN, None)]


@pytest.mark.parametrize(
    ("naa", "dager", "kan_sta"),
    [
        (VINTER, HOST, False),
        (HOST, VINTER, True),
        (RESTEN, Periode(HOST.fom, RESTEN.fom), True),
        (None, VINTER, True),
    ],
)
def test_only_what_is_too_much_may_be_left_standing(
    naa: Periode | None, dager: Periode, kan_sta: bool
) -> None:
    ført = skrevet(dager)
    (funnet,) = finn_avvik(tjenester=[tjeneste(naa)], stillinger=[FAST], fravar=[dager], skrevet=[ført])
    assert funnet.kan_sta is kan_sta


def test_a_kommune_that_she_has_left_is_asked_nothing() -> None:
    sluttet = [Periode(date(2025, 1, 1), date(2026, 8, 31))]
    for naa in (None, HOST, VINTER):
        assert avvik([tjeneste(naa)], [skrevet(VINTER)], stillinger=sluttet) == []


def test_days_after_her_last_in_the_kommune_are_not_spoken_of() -> None:
    stillinger = [Periode(date(2025, 1, 1), date(2026, 10, 31))]
    nye = Periode(date(2026, 9, 1), date(2026, 10, 31))
    assert avvik([tjeneste(VINTER)], [skrevet(VINTER)], stillinger=stillinger) == []
    assert avvik([tjeneste(VINTER)], [], stillinger=stillinger) == [("mangler", nye, None)]
    assert avvik([tjeneste(None)], [skrevet(VINTER)], stillinger=stillinger) == [("fjern", nye, 1)]


def test_the_answer_does_not_hang_on_the_order_of_the_services() -> None:
    tjenester = [tjeneste(None), tjeneste(HOST), tjeneste(VAR, sagt=VAR)]
    ført = [skrevet(VINTER), skrevet(VAR, nr=2)]
    svar = {tuple(avvik(list(rekke), ført)) for rekke in permutations(tjenester)}
    assert svar == {(("flytt", HOST, 1),)}


def test_when_what_is_asked_is_done_nothing_is_asked() -> None:
    """Whatever is asked for, from any start: done once or twice, it is right."""
    for naa in (None, HOST, VINTER, VAR):
        for start in ([], [skrevet(VINTER)], [skrevet(HOST), skrevet(VAR, nr=2)], [skrevet(RESTEN)]):
            ført = list(start)
            for _ in range(3):
                funnet = finn_avvik(
                    tjenester=[tjeneste(naa)],
                    stillinger=[FAST],
                    fravar=[ett.dager for ett in ført],
                    skrevet=ført,
                )
                if not funnet:
                    break
                ført = done(funnet[0], ført)
            assert avvik([tjeneste(naa)], ført) == []


def done(ett: Avvik, ført: list[Skrevetfravar]) -> list[Skrevetfravar]:
    if ett.slag is Avviksslag.MANGLER:
        return [*ført, skrevet(ett.dager, nr=9, fort=SVART_AT)]
    andre = [annet for annet in ført if annet.id != ett.fravar_id]
    if ett.slag is Avviksslag.FJERN:
        return andre
    (flyttet,) = (annet for annet in ført if annet.id == ett.fravar_id)
    return [*andre, replace(flyttet, dager=ett.dager)]
