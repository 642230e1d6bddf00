"""The calendar file, read back by another's reader of the same standard."""

from datetime import UTC, date, datetime, timedelta

import pytest
from icalendar import Calendar, Event

from alis.integrations.kalender import Kalenderpost, skriv_kalender

IDAG = date(2026, 3, 1)


def post(dag: date = date(2026, 3, 29), nokkel: str = "signer:1") -> Kalenderpost:
    return Kalenderpost(
        nokkel=nokkel,
        dag=dag,
        tittel="Signer ALIS-avtalen, før påske; æøå č",
        tekst="Logg inn.",
        adresse="https://alis.example/varsler/",
        varsle_for=(7, 1),
    )


def les(*poster: Kalenderpost) -> list[Event]:
    fil = skriv_kalender(navn="Frister", poster=poster, skrevet=IDAG)
    assert max(len(linje) for linje in fil.split(b"\r\n")) <= 75
    return list(Calendar.from_ical(fil).walk("VEVENT"))


@pytest.mark.parametrize(
    "dag", [date(2026, 3, 29), date(2026, 10, 25), date(2028, 2, 29), date(2026, 12, 31)]
)
def test_a_deadline_is_a_whole_day_also_when_the_clock_is_changed(dag: date) -> None:
    (event,) = les(post(dag))
    assert event.start == dag
    assert event.end == dag + timedelta(days=1)
    assert not isinstance(event.start, datetime)


def test_every_letter_comes_back() -> None:
    (event,) = les(post())
    assert str(event["SUMMARY"]) == "Signer ALIS-avtalen, før påske; æøå č"
    assert str(event["DESCRIPTION"]) == "Logg inn.\nhttps://alis.example/varsler/"
    assert str(event["URL"]) == "https://alis.example/varsler/"


def test_it_rings_in_the_morning_of_the_days_before() -> None:
    (event,) = les(post())
    utlosere = [alarm["TRIGGER"].dt for alarm in event.walk("VALARM")]
    assert utlosere == [timedelta(hours=9, days=-7), timedelta(hours=9, days=-1)]


def test_moved_it_is_the_same_event_and_another_deadline_is_another() -> None:
    forst, flyttet, annen = les(post(), post(date(2026, 4, 1)), post(nokkel="signer:2"))
    assert forst["UID"] == flyttet["UID"] != annen["UID"]
    assert "signer" not in forst["UID"]


def test_the_same_day_it_is_the_same_bytes() -> None:
    filer = {skriv_kalender(navn="Frister", poster=[post()], skrevet=IDAG) for _ in range(3)}
    assert len(filer) == 1


def test_it_takes_no_time_from_the_day_and_says_when_it_was_written() -> None:
    (event,) = les(post())
    assert event["TRANSP"] == "TRANSPARENT"
    assert event["DTSTAMP"].dt == datetime(2026, 3, 1, tzinfo=UTC)


def test_without_deadlines_it_is_a_calendar_all_the_same() -> None:
    assert les() == []
