"""A need of what is left of a service is three to five months, in one part."""

from django.db.backends.base.base import BaseDatabaseWrapper

from alis.domain.plassering.behov import MANEDER, MINSTE_PERIODE
from alis.records.felles.vernliste import Vern, fjern_alle, sett_alle
from alis.records.plassering.vern import BEHOVET

UMULIG = f"NEW.gjenstar IS NOT NULL AND (NEW.deler <> 1 OR NEW.gjenstar < {MINSTE_PERIODE} OR NEW.gjenstar >= {MANEDER})"
VERN = tuple(
    Vern(
        BEHOVET, f"gjenstar_ved_{ved.lower()}", ved, UMULIG, "det som gjenstår er tre til fem måneder, i ett"
    )
    for ved in ("INSERT", "UPDATE")
)


def vern_det_som_gjenstar(connection: BaseDatabaseWrapper) -> None:
    sett_alle(connection, VERN)


def slipp_det_som_gjenstar(connection: BaseDatabaseWrapper) -> None:
    fjern_alle(connection, VERN)
