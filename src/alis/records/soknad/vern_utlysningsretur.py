"""Why a call was returned, by whom and when, is written once: as it is returned, and never after."""

from django.db.backends.base.base import BaseDatabaseWrapper

from alis.domain.flyt import Utlysningsstatus
from alis.records.felles.vern import endret, fjern_vern, sett_vern
from alis.records.soknad.vern_utlysning import TABELL

NAVN = f"{TABELL}_retur_festet"
RETUR = ("returnert_at", "returnert_av_id", "returgrunn")


def vern_utlysningsreturen(connection: BaseDatabaseWrapper) -> None:
    returnert = f"OLD.status = '{Utlysningsstatus.FORESLATT}' AND NEW.status = '{Utlysningsstatus.RETURNERT}'"
    sett_vern(
        connection,
        navn=NAVN,
        tabell=TABELL,
        ved="UPDATE",
        melding="hvorfor en utlysning ble sendt tilbake, kan ikke endres",
        naar=f"({endret(RETUR, vendor=connection.vendor)}) AND NOT ({returnert})",
    )


def slipp_utlysningsreturen(connection: BaseDatabaseWrapper) -> None:
    fjern_vern(connection, navn=NAVN, tabell=TABELL)
