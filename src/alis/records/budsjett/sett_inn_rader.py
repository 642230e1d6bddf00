"""Put many rows in at once."""

from collections.abc import Iterable
from itertools import chain
from typing import Any
from uuid import UUID

from django.db import connection
from django.db.models import UUIDField

from alis.domain.avtale.budsjett import Budsjettlinje
from alis.records.budsjett.models import Budsjettrad

_KOLONNER = (
    "versjon_id",
    "nummer",
    "avtalear",
    "element",
    "beskrivelse",
    "hundredeltimer",
    "timesats",
    "belop",
)


RADER_I_GANGEN = 100
"""Few enough that their values are within what a statement may hold (SQLite: 999)."""


def sett_inn_rader(versjon_id: UUID, linjer: Iterable[Budsjettlinje]) -> None:
    """A hundred rows a statement, without an object for each: for ten thousand rows `bulk_create` spends more time on its
    objects than the database on the rows. The constraints and the triggers see every row all the same."""
    versjon = UUIDField().get_db_prep_value(versjon_id, connection)
    rader = [_verdier(versjon, linje) for linje in linjer]
    with connection.cursor() as cursor:
        for start in range(0, len(rader), RADER_I_GANGEN):
            bunke = rader[start : start + RADER_I_GANGEN]
            cursor.execute(_setning(len(bunke)), list(chain.from_iterable(bunke)))


def _setning(antall: int) -> str:
    navn = connection.ops.quote_name
    plasser = f"({', '.join(['%s'] * len(_KOLONNER))})"
    return (
        f"INSERT INTO {navn(Budsjettrad._meta.db_table)} ({', '.join(map(navn, _KOLONNER))}) "
        f"VALUES {', '.join([plasser] * antall)}"
    )


def _verdier(versjon: Any, linje: Budsjettlinje) -> tuple[Any, ...]:
    return (
        versjon,
        linje.nummer,
        linje.avtalear,
        linje.element.value,
        linje.beskrivelse,
        linje.hundredeltimer,
        None if linje.timesats is None else linje.timesats.ore,
        None if linje.belop is None else linje.belop.ore,
    )
