"""Two kommuner of the demo that have become one. The merger is as made up as the people."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from alis.services.demo.hendelser import Hendelse
from alis.services.demo.kalender import Kalender, klokken
from alis.services.sammenslaing import slaa_sammen_kommuner

GAMMEL, BLE_TIL = "1839", "1838"
LENGE_NOK = timedelta(days=31)
"""So long ago at the least, that nobody takes it for something that is going on."""


def lag_sammenslaingen(kalender: Kalender) -> Iterator[Hendelse]:
    """At a new year, as they are."""
    fom = date((kalender.idag - LENGE_NOK).year, 1, 1)

    def slaa_sammen(naa: datetime) -> None:
        slaa_sammen_kommuner(aktor=None, fra=[GAMMEL], til=BLE_TIL, fom=fom, naa=naa)

    yield Hendelse(tidspunkt=klokken(fom), gjor=slaa_sammen)
