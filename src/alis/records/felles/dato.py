"""The calendar day that an instant falls on in Norway."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

OSLO = ZoneInfo("Europe/Oslo")


def lokal_dato(naa: datetime) -> date:
    """Return the Norwegian date of an aware instant; a naive one raises `ValueError`."""
    if naa.tzinfo is None:
        raise ValueError("et tidspunkt uten tidssone har ingen norsk dato")
    return naa.astimezone(OSLO).date()
