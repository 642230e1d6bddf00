"""Which warnings are due: never twice, never lost, one at a time, whatever the calendar and the installation do."""

from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alis.domain.avtale.frister import signeringsfrist
from alis.domain.frist import FRISTSLAG, Frist, Fristslag, Sendt, Trinn, forfalte_trinn, lag_plan
from alis.domain.tilgang import Rolle
from alis.records.felles.dato import lokal_dato

DATO = date(2026, 12, 1)
DAG = timedelta(days=1)


def lag_frist(
    dato: date = DATO,
    *,
    slag: Fristslag = Fristslag.SIGNER_FOR_KOMMUNEN,
    oppsto: date | None = None,
    fortalt: bool = False,
) -> Frist:
    return Frist(
        slag=slag,
        objekt_type="Avtaleversjon",
        objekt_id=UUID(int=1),
        regnet=signeringsfrist(gjelder_fra=dato),
        eier=Rolle.SIGNATAR,
        kommunenummer="1848",
        sak_id=UUID(int=2),
        oppsto=oppsto,
        fortalt=fortalt,
    )


def koder(frist: Frist, idag: date, sendt: set[Sendt] | None = None) -> list[str]:
    return [trinn.kode for trinn in forfalte_trinn(frist=frist, idag=idag, sendt=sendt or set())]


def kjor(frist: Frist, idag: date, sendt: set[Sendt]) -> list[str]:
    """One run of the job: what is due is sent and noted."""
    tatt = koder(frist, idag, sendt)
    sendt |= {Sendt(frist.dato, kode) for kode in tatt}
    return tatt


@pytest.mark.parametrize(
    ("idag", "ventet"),
    [
        (date(2026, 10, 31), []),
        (date(2026, 11, 1), ["-30"]),
        (date(2026, 11, 24), ["-7"]),
        (date(2026, 11, 30), ["-1"]),
        (date(2026, 12, 2), ["+1"]),
        (date(2026, 12, 4), ["+1", "+3:koordinator"]),
        (date(2026, 12, 15), ["+1", "+3:koordinator", "+14:kontorradgiver"]),
    ],
)
def test_the_last_step_that_has_come_is_due_to_each_who_is_to_know(idag: date, ventet: list[str]) -> None:
    assert koder(lag_frist(), idag) == ventet


def test_the_day_itself_asks_for_nothing_new() -> None:
    assert koder(lag_frist(), DATO, {Sendt(DATO, "-1")}) == []


def test_after_three_days_stop_the_most_urgent_is_sent_and_the_others_never() -> None:
    sendt = {Sendt(DATO, "-30")}
    dager = [date(2026, 11, 23), date(2026, 12, 1), date(2026, 12, 1), date(2026, 12, 2)]
    assert [kjor(lag_frist(), dag, sendt) for dag in dager] == [[], ["-1"], [], ["+1"]]


def test_moved_later_it_warns_of_its_new_day() -> None:
    sendt: set[Sendt] = set()
    assert kjor(lag_frist(), date(2026, 11, 24), sendt) == ["-7"]
    flyttet = lag_frist(date(2027, 1, 1))
    assert kjor(flyttet, date(2026, 11, 25), sendt) == []
    assert kjor(flyttet, date(2026, 12, 2), sendt) == ["-30"]


def test_moved_earlier_it_warns_at_once_of_the_day_that_is_nearer_than_was_said() -> None:
    sendt: set[Sendt] = set()
    assert kjor(lag_frist(), date(2026, 11, 1), sendt) == ["-30"]
    assert kjor(lag_frist(date(2026, 11, 8)), date(2026, 11, 2), sendt) == ["-7"]


def test_done_and_opened_again_with_the_same_day_it_goes_on_where_it_stopped() -> None:
    sendt: set[Sendt] = set()
    assert kjor(lag_frist(), date(2026, 11, 24), sendt) == ["-7"]
    # Signed, so that the rule gives no deadline for some days; then taken back and sent again.
    assert kjor(lag_frist(), date(2026, 11, 29), sendt) == []
    assert kjor(lag_frist(), date(2026, 11, 30), sendt) == ["-1"]


def test_a_deadline_that_is_born_within_its_warning_is_told_at_once() -> None:
    assert koder(lag_frist(oppsto=date(2026, 11, 27)), date(2026, 11, 27)) == ["-7"]


def test_what_the_act_itself_has_told_is_not_told_again() -> None:
    frist = lag_frist(oppsto=date(2026, 11, 27), fortalt=True)
    assert koder(frist, date(2026, 11, 27)) == []
    assert koder(frist, date(2026, 11, 30)) == ["-1"]


def test_nobody_is_late_before_the_deadline_came_to_be() -> None:
    """Sent for signing three weeks after the agreement's first day."""
    frist = lag_frist(oppsto=date(2026, 12, 22), fortalt=True)
    assert koder(frist, date(2026, 12, 22)) == []
    assert koder(frist, date(2026, 12, 23)) == ["+1"]
    assert koder(frist, date(2026, 12, 25)) == ["+1", "+3:koordinator"]


def test_a_deadline_that_was_past_when_it_came_to_be_is_told_of_once_and_goes_on_to_others() -> None:
    frist = lag_frist(oppsto=date(2026, 12, 22))
    sendt: set[Sendt] = set()
    dager = [date(2026, 12, dag) for dag in (22, 23, 24, 25, 26)]
    assert [kjor(frist, dag, sendt) for dag in dager] == [["-1"], [], [], ["+3:koordinator"], []]
    assert koder(frist, date(2026, 12, 23)) == ["-1"]


@pytest.mark.parametrize("slag", FRISTSLAG)
def test_each_owner_is_told_before_the_day_so_that_what_is_past_already_is_told_of_at_all(
    slag: Fristslag,
) -> None:
    assert any(trinn.dager <= 0 and trinn.til is None for trinn in FRISTSLAG[slag].plan.trinn)


@pytest.mark.parametrize(
    ("dato", "forste_varsel"),
    [
        (date(2028, 2, 29), date(2028, 1, 30)),
        (date(2028, 3, 30), date(2028, 2, 29)),
        (date(2027, 3, 31), date(2027, 3, 1)),
    ],
)
def test_a_leap_day_is_a_day_like_others(dato: date, forste_varsel: date) -> None:
    assert koder(lag_frist(dato), forste_varsel - DAG) == []
    assert koder(lag_frist(dato), forste_varsel) == ["-30"]


@pytest.mark.parametrize("natt", [date(2026, 3, 29), date(2026, 10, 25)])
def test_a_night_of_23_or_25_hours_warns_once_and_on_its_own_day(natt: date) -> None:
    """The job runs every quarter of an hour from noon to noon around the change."""
    frist, sendt = lag_frist(natt + 7 * DAG), {Sendt(natt + 7 * DAG, "-30")}
    start = datetime(natt.year, natt.month, natt.day, 11, tzinfo=UTC) - timedelta(days=1)
    tatt = [
        lokal_dato(naa)
        for naa in (start + timedelta(minutes=15 * n) for n in range(4 * 24))
        if kjor(frist, lokal_dato(naa), sendt)
    ]
    assert tatt == [natt]


def test_the_last_days_of_the_calendar_do_not_break_it() -> None:
    assert koder(lag_frist(date.max), date.max) == ["-1"]
    assert koder(lag_frist(date.min), date.min) == []


def test_a_step_keeps_its_code_and_the_table_its_order() -> None:
    plan = lag_plan(for_=(1, 30), etter=((3, Rolle.KOORDINATOR),))
    assert [trinn.kode for trinn in plan.trinn] == ["-30", "-1", "+3:koordinator"]


def test_every_kind_has_words_and_a_table_in_which_no_step_stands_twice() -> None:
    assert set(FRISTSLAG) == set(Fristslag)
    for beskrivelse in FRISTSLAG.values():
        trinn = [t.kode for t in beskrivelse.plan.trinn]
        assert beskrivelse.tittel and len(set(trinn)) == len(trinn)


DAGER = st.dates(min_value=date(2025, 1, 1), max_value=date(2029, 12, 31))
LOP = st.lists(st.integers(min_value=0, max_value=40), min_size=1, max_size=60)
"""Days between one run of the job and the next; 0 is two runs the same day."""


@given(dato=DAGER, start=DAGER, opphold=LOP, slag=st.sampled_from(Fristslag))
def test_however_it_is_run_no_step_is_taken_twice_and_each_run_takes_one_for_each_receiver(
    dato: date, start: date, opphold: list[int], slag: Fristslag
) -> None:
    frist, sendt, idag, alle = lag_frist(dato, slag=slag), set[Sendt](), start, list[str]()
    for dager in opphold:
        idag += timedelta(days=dager)
        na = forfalte_trinn(frist=frist, idag=idag, sendt=sendt)
        assert len({trinn.til for trinn in na}) == len(na)
        alle += kjor(frist, idag, sendt)
    assert len(set(alle)) == len(alle)


@given(dato=DAGER, start=DAGER, opphold=LOP, slag=st.sampled_from(Fristslag))
def test_whatever_was_missed_each_receiver_has_the_last_step_that_has_come(
    dato: date, start: date, opphold: list[int], slag: Fristslag
) -> None:
    frist, sendt, idag = lag_frist(dato, slag=slag), set[Sendt](), start
    for dager in opphold:
        idag += timedelta(days=dager)
        kjor(frist, idag, sendt)
        kommet = [t for t in frist.beskrivelse.plan.trinn if dato + timedelta(days=t.dager) <= idag]
        siste: dict[Rolle | None, Trinn] = {trinn.til: trinn for trinn in kommet}
        assert {Sendt(dato, trinn.kode) for trinn in siste.values()} <= sendt


@given(dager=st.lists(DAGER, min_size=1, max_size=8), start=DAGER, opphold=LOP)
def test_moved_to_and_fro_it_warns_once_of_each_day_it_has_had(
    dager: list[date], start: date, opphold: list[int]
) -> None:
    sendt, idag, tatt = set[Sendt](), start, list[tuple[date, str]]()
    for nummer, opph in enumerate(opphold):
        idag += timedelta(days=opph)
        frist = lag_frist(dager[nummer % len(dager)])
        tatt += [(frist.dato, kode) for kode in kjor(frist, idag, sendt)]
    assert len(set(tatt)) == len(tatt)
