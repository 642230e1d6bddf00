"""What no constraint can say of keys and references: whose a key is stands, a key that is taken back stays so, and a
reference is of a vacancy of the same trust for ever.
"""

from django.db.backends.base.base import BaseDatabaseWrapper

from alis.records.felles.vern import endret
from alis.records.felles.vernliste import Vern, fjern_alle, sett_alle

NOKKELEN, REFERANSEN = "plassering_maskinnokkel", "plassering_plassreferanse"
FORETAKETS = "SELECT 1 FROM plassering_ledigplass p WHERE p.id = NEW.plass_id AND p.helseforetak_id = NEW.helseforetak_id"


def vern_maskinnoklene(connection: BaseDatabaseWrapper) -> None:
    sett_alle(connection, _refusals(connection.vendor))


def slipp_maskinnoklene(connection: BaseDatabaseWrapper) -> None:
    fjern_alle(connection, _refusals(connection.vendor))


def _refusals(vendor: str) -> tuple[Vern, ...]:
    fast = ("helseforetak_id", "hash", "opprettet_at", "opprettet_av_id", "utloper")
    return (
        Vern(
            NOKKELEN,
            "festet",
            "UPDATE",
            endret(fast, vendor=vendor),
            "hvem nøkkelen er, og hvor lenge den gjelder, kan ikke endres",
        ),
        Vern(
            NOKKELEN,
            "trukket",
            "UPDATE",
            f"OLD.trukket_at IS NOT NULL AND ({endret(('trukket_at', 'trukket_av_id'), vendor=vendor)})",
            "en nøkkel som er trukket, gjelder ikke igjen",
        ),
        Vern(NOKKELEN, "slettes_ikke", "DELETE", "", "en nøkkel kan ikke slettes"),
        Vern(
            REFERANSEN,
            "i_foretaket",
            "INSERT",
            f"NOT EXISTS ({FORETAKETS})",
            "referansen er til en plass i et annet helseforetak",
            True,
        ),
        Vern(REFERANSEN, "star", "UPDATE", "", "en referanse kan ikke endres"),
        Vern(REFERANSEN, "slettes_ikke", "DELETE", "", "en referanse kan ikke slettes"),
    )
