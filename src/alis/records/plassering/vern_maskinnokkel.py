"""What no constraint can say of keys and references: whose a key is stands, a key that is taken back stays so, and a
reference is of a vacancy of the same trust for ever.
"""

from django.db.backends.base.base import BaseDatabaseWrapper

from alis.records.felles.vern import endret, fjern_vern, sett_vern

NOKKELEN, REFERANSEN = "plassering_maskinnokkel", "plassering_plassreferanse"
FORETAKETS = "SELECT 1 FROM plassering_ledigplass p WHERE p.id = NEW.plass_id AND p.helseforetak_id = NEW.helseforetak_id"

Vern = tuple[str, str, str, str, str, bool]


def vern_maskinnoklene(connection: BaseDatabaseWrapper) -> None:
    for tabell, navn, ved, naar, melding, slar_opp in _refusals(connection.vendor):
        sett_vern(
            connection,
            navn=f"{tabell}_{navn}",
            tabell=tabell,
            ved=ved,
            naar=naar,
            melding=melding,
            slar_opp=slar_opp,
        )


def slipp_maskinnoklene(connection: BaseDatabaseWrapper) -> None:
    for tabell, navn, *_ in _refusals(connection.vendor):
        fjern_vern(connection, navn=f"{tabell}_{navn}", tabell=tabell)


def _refusals(vendor: str) -> tuple[Vern, ...]:
    """Table, name, act, condition and words of each, and whether it asks of other tables."""
    fast = ("helseforetak_id", "hash", "opprettet_at", "opprettet_av_id", "utloper")
    return (
        (
            NOKKELEN,
            "festet",
            "UPDATE",
            endret(fast, vendor=vendor),
            "hvem nøkkelen er, og hvor lenge den gjelder, kan ikke endres",
            False,
        ),
        (
            NOKKELEN,
            "trukket",
            "UPDATE",
            f"OLD.trukket_at IS NOT NULL AND ({endret(('trukket_at', 'trukket_av_id'), vendor=vendor)})",
            "en nøkkel som er trukket, gjelder ikke igjen",
            False,
        ),
        (NOKKELEN, "slettes_ikke", "DELETE", "", "en nøkkel kan ikke slettes", False),
        (
            REFERANSEN,
            "i_foretaket",
            "INSERT",
            f"NOT EXISTS ({FORETAKETS})",
            "referansen er til en plass i et annet helseforetak",
            True,
        ),
        (REFERANSEN, "star", "UPDATE", "", "en referanse kan ikke endres", False),
        (REFERANSEN, "slettes_ikke", "DELETE", "", "en referanse kan ikke slettes", False),
    )
