"""What has fallen away of proposals to prolong a service stands: it is neither answered nor proposed anew in the same row."""

from django.db.backends.base.base import BaseDatabaseWrapper

from alis.records.felles.vernliste import Vern, fjern_alle, sett_alle
from alis.records.plassering.vern_tjeneste import FORLENGELSEN

BORTFALT = (
    Vern(
        FORLENGELSEN,
        "bortfalt",
        "UPDATE",
        "OLD.bortfalt_at IS NOT NULL",
        "et forslag om forlengelse som er falt bort, kan ikke endres",
    ),
)


def vern_forlengelsen(connection: BaseDatabaseWrapper) -> None:
    sett_alle(connection, BORTFALT)


def slipp_forlengelsen(connection: BaseDatabaseWrapper) -> None:
    fjern_alle(connection, BORTFALT)
