"""Writes iCalendar (RFC 5545)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from uuid import NAMESPACE_URL, uuid5

from icalendar import Alarm, Calendar, Event, vDuration

HENT_IGJEN = timedelta(hours=6)
KLOKKEN_NI = timedelta(hours=9)
"""An alarm is set from the beginning of the day, and goes in the morning."""


@dataclass(frozen=True, kw_only=True)
class Kalenderpost:
    """`nokkel` makes the event the same event when its day is moved. `varsle_for` are days before."""

    nokkel: str
    dag: date
    tittel: str
    tekst: str
    adresse: str
    varsle_for: tuple[int, ...] = ()


def skriv_kalender(*, navn: str, poster: Iterable[Kalenderpost], skrevet: date) -> bytes:
    """All-day events without a time zone: the day is the day wherever it is read, also when the clock is changed.

    The same posts on the same day are the same bytes.
    """
    kalender = Calendar()
    kalender.add("prodid", "-//Felles ALIS//Frister//NO")
    kalender.add("version", "2.0")
    kalender.add("calscale", "GREGORIAN")
    kalender.add("method", "PUBLISH")
    kalender.add("name", navn)
    kalender.add("x-wr-calname", navn)
    kalender.add("refresh-interval", vDuration(HENT_IGJEN), {"VALUE": "DURATION"})
    for post in poster:
        kalender.add_component(_event(post, skrevet))
    fil: bytes = kalender.to_ical()
    return fil


def _event(post: Kalenderpost, skrevet: date) -> Event:
    event = Event()
    event.add("uid", f"{uuid5(NAMESPACE_URL, post.nokkel)}@felles-alis")
    event.add("dtstamp", datetime(skrevet.year, skrevet.month, skrevet.day, tzinfo=UTC))
    event.add("dtstart", post.dag)
    if post.dag < date.max:
        event.add("dtend", post.dag + timedelta(days=1))
    event.add("summary", post.tittel)
    event.add("description", f"{post.tekst}\n{post.adresse}")
    event.add("url", post.adresse)
    event.add("transp", "TRANSPARENT")  # a deadline takes no time from the day
    event.add("class", "PRIVATE")
    for dager in post.varsle_for:
        event.add_component(_alarm(post, dager))
    return event


def _alarm(post: Kalenderpost, dager: int) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", post.tittel)
    alarm.add("trigger", KLOKKEN_NI - timedelta(days=dager))
    return alarm
