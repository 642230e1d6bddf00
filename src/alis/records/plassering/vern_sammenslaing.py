"""A need is in the kommune of its case, also when the case follows a kommune into another."""

from django.db.backends.base.base import BaseDatabaseWrapper

from alis.records.felles.vernliste import Vern, fjern_alle, sett_alle
from alis.records.plassering.vern import BEHOVET, SAKENS

VERN = (
    Vern(
        BEHOVET,
        "folger_saken",
        "UPDATE",
        f"OLD.kommune_id <> NEW.kommune_id AND NOT EXISTS ({SAKENS})",
        "behovet er i kommunen til saken",
        True,
    ),
)


def vern_behovets_kommune(connection: BaseDatabaseWrapper) -> None:
    sett_alle(connection, VERN)


def slipp_behovets_kommune(connection: BaseDatabaseWrapper) -> None:
    fjern_alle(connection, VERN)
