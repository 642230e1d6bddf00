"""A proposal that has been sent stands as it was read: its content never changes, and an answer is given once."""

from django.db.backends.base.base import BaseDatabaseWrapper

from alis.domain.flyt import Forslagstatus
from alis.records.felles.vern import endret, fjern_vern, sett_vern

FORSLAG = "forhandling_forslag"
FESTEDE_KOLONNER = (
    "versjon_id",
    "element",
    "nummer",
    "fra",
    "tekst",
    "belop_per_ar",
    "grunn",
    "sendt_at",
    "sendt_av_id",
)
SVARKOLONNER = ("status", "avgjort_at", "avgjort_av_id", "avgjort_part", "svar")
APENT = f"OLD.status IN ('{Forslagstatus.KLADD}', '{Forslagstatus.SENDT}')"


def vern_forslagene(connection: BaseDatabaseWrapper) -> None:
    sett_vern(
        connection,
        navn=f"{FORSLAG}_innhold_festet",
        tabell=FORSLAG,
        ved="UPDATE",
        melding="innholdet i et sendt forslag kan ikke endres",
        naar=f"OLD.status <> '{Forslagstatus.KLADD}' AND ({endret(FESTEDE_KOLONNER, vendor=connection.vendor)})",
    )
    sett_vern(
        connection,
        navn=f"{FORSLAG}_svar_festet",
        tabell=FORSLAG,
        ved="UPDATE",
        melding="et forslag avgjøres en gang",
        naar=f"NOT ({APENT}) AND ({endret(SVARKOLONNER, vendor=connection.vendor)})",
    )
    sett_vern(
        connection,
        navn=f"{FORSLAG}_slettes_ikke",
        tabell=FORSLAG,
        ved="DELETE",
        melding="et sendt forslag kan ikke slettes",
        naar=f"OLD.status <> '{Forslagstatus.KLADD}'",
    )


def slipp_forslagene(connection: BaseDatabaseWrapper) -> None:
    for vern in ("innhold_festet", "svar_festet", "slettes_ikke"):
        fjern_vern(connection, navn=f"{FORSLAG}_{vern}", tabell=FORSLAG)
