"""What no constraint can say of a vacancy that another stands in the place of: it is withdrawn, and both are of one trust."""

from django.db.backends.base.base import BaseDatabaseWrapper

from alis.records.felles.vern import endret
from alis.records.felles.vernliste import Vern, fjern_alle, sett_alle
from alis.records.plassering.vern import PLASSEN

ERSTATTET = "NEW.endret_til_id IS NOT NULL"
I_FORETAKET = (
    f"SELECT 1 FROM {PLASSEN} p WHERE p.id = NEW.endret_til_id AND p.helseforetak_id = NEW.helseforetak_id"
)


def vern_endret_plass(connection: BaseDatabaseWrapper) -> None:
    sett_alle(connection, _refusals(connection.vendor))


def slipp_endret_plass(connection: BaseDatabaseWrapper) -> None:
    fjern_alle(connection, _refusals(connection.vendor))


def _refusals(vendor: str) -> tuple[Vern, ...]:
    return (
        Vern(
            PLASSEN,
            "endret_er_trukket",
            "UPDATE",
            f"{ERSTATTET} AND NEW.status <> 'trukket'",
            "en plass som er endret til en annen, er trukket",
        ),
        Vern(
            PLASSEN,
            "endret_i_foretaket",
            "UPDATE",
            f"{ERSTATTET} AND NOT EXISTS ({I_FORETAKET})",
            "en plass endres til en plass i samme helseforetak",
            True,
        ),
        Vern(
            PLASSEN,
            "endret_star",
            "UPDATE",
            f"OLD.endret_til_id IS NOT NULL AND ({endret(('endret_til_id',), vendor=vendor)})",
            "hva en plass er endret til, kan ikke endres",
        ),
        Vern(PLASSEN, "ny_er_ikke_endret", "INSERT", ERSTATTET, "en ny plass er ikke endret til en annen"),
    )
