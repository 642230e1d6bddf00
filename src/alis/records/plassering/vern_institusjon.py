"""What no constraint can say of service in a municipal institution: it is of such a need, in its parts, and stands when closed."""

from django.db.backends.base.base import BaseDatabaseWrapper

from alis.domain.flyt import Behovsstatus
from alis.domain.plassering.behov import Arena
from alis.records.felles.vern import endret
from alis.records.felles.vernliste import Vern, fjern_alle, sett_alle

PERIODEN = "plassering_institusjonsperiode"
AAPENT = (
    "SELECT 1 FROM plassering_behov b WHERE b.id = NEW.behov_id "
    f"AND b.arena = '{Arena.KOMMUNAL_INSTITUSJON}' AND NEW.del_nr <= b.deler "
    f"AND b.status IN ('{Behovsstatus.MELDT}', '{Behovsstatus.I_TJENESTE}')"
)


def vern_institusjonen(connection: BaseDatabaseWrapper) -> None:
    sett_alle(connection, _refusals(connection.vendor))


def slipp_institusjonen(connection: BaseDatabaseWrapper) -> None:
    fjern_alle(connection, _refusals(connection.vendor))


def _refusals(vendor: str) -> tuple[Vern, ...]:
    melding = "behovet tas ikke i en kommunal institusjon, eller er avsluttet"
    return (
        Vern(PERIODEN, "aapent", "INSERT", f"NOT EXISTS ({AAPENT})", melding, True),
        Vern(PERIODEN, "flyttes", "UPDATE", f"NOT EXISTS ({AAPENT})", melding, True),
        Vern(
            PERIODEN,
            "festet",
            "UPDATE",
            endret(("behov_id", "del_nr"), vendor=vendor),
            "hvilken del perioden er, kan ikke endres",
        ),
        Vern(PERIODEN, "slettes_ikke", "DELETE", "", "en tjeneste i institusjon kan ikke slettes"),
    )
