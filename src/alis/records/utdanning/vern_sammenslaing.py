"""A case changes kommune only where its own has become part of the other, and none begins in one that has."""

from django.db.backends.base.base import BaseDatabaseWrapper

from alis.records.felles.vernliste import Vern, fjern_alle, sett_alle

SAKEN, SAMMENSLAINGEN = "utdanning_alissak", "parter_kommunesammenslaing"
ETTERFOLGEREN = f"SELECT 1 FROM {SAMMENSLAINGEN} s WHERE s.kommune_id = OLD.kommune_id AND s.etterfolger_id = NEW.kommune_id"
SLATT_SAMMEN = f"SELECT 1 FROM {SAMMENSLAINGEN} s WHERE s.kommune_id = NEW.kommune_id"

VERN = (
    Vern(
        SAKEN,
        "bytter_kommune",
        "UPDATE",
        f"OLD.kommune_id <> NEW.kommune_id AND NOT EXISTS ({ETTERFOLGEREN})",
        "en sak bytter kommune bare når kommunen er slått sammen med den andre",
        True,
    ),
    Vern(
        SAKEN,
        "i_slatt_sammen",
        "INSERT",
        f"EXISTS ({SLATT_SAMMEN})",
        "kommunen er slått sammen med en annen, og får ingen nye saker",
        True,
    ),
)


def vern_sakens_kommune(connection: BaseDatabaseWrapper) -> None:
    sett_alle(connection, VERN)


def slipp_sakens_kommune(connection: BaseDatabaseWrapper) -> None:
    fjern_alle(connection, VERN)
