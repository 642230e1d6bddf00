"""Put many rows in at once."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
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
    with connection.cursor() as cursor:
        for antall, bunker in groupby(_bunker(tuple(linjer)), key=len):
            cursor.executemany(_setning(antall), [_verdier(versjon, bunke) for bunke in bunker])


def _bunker(linjer: Sequence[Budsjettlinje]) -> Iterator[Sequence[Budsjettlinje]]:
    """All but the last are full, so that the database reads one statement for them all."""
    return (linjer[fra : fra + RADER_I_GANGEN] for fra in range(0, len(linjer), RADER_I_GANGEN))


def _setning(antall: int) -> str:
    navn = connection.ops.quote_name
    plasser = f"({', '.join(['%s'] * len(_KOLONNER))})"
    return (
        f"INSERT INTO {navn(Budsjettrad._meta.db_table)} ({', '.join(map(navn, _KOLONNER))}) "
        f"VALUES {', '.join([plasser] * antall)}"
    )


def _verdier(versjon: Any, linjer: Iterable[Budsjettlinje]) -> list[Any]:
    return [
        verdi
        for linje in linjer
        for verdi in (
            versjon,
            linje.nummer,
            linje.avtalear,
            linje.element.value,
            linje.beskrivelse,
            linje.hundredeltimer,
            None if linje.timesats is None else linje.timesats.ore,
            None if linje.belop is None else linje.belop.ore,
        )
    ]
