"""What the parties have been shown cannot be changed: not the content of a sent version, nor a document or a signature."""

from django.db.backends.base.base import BaseDatabaseWrapper

from alis.domain.flyt import Avtalestatus
from alis.records.felles.vern import endret, fjern_vern, sett_vern

VERSJON = "avtale_avtaleversjon"
FESTEDE_KOLONNER = (
    "avtale_id",
    "nummer",
    "mal",
    "mal_versjon",
    "mal_hash",
    "gjelder_fra",
    "driftsform",
    "fordeling_alis",
    "innhold",
)
UENDRELIGE = ("avtale_dokument", "avtale_signatur")
SEGL = "avtale_bruktsegl"


def vern_avtalen(connection: BaseDatabaseWrapper) -> None:
    sett_vern(
        connection,
        navn=f"{VERSJON}_innhold_festet",
        tabell=VERSJON,
        ved="UPDATE",
        melding="innholdet i en sendt avtale kan ikke endres",
        naar=_content_changed_after_sending(connection.vendor),
    )
    sett_vern(
        connection,
        navn=f"{VERSJON}_slettes_ikke",
        tabell=VERSJON,
        ved="DELETE",
        melding="en sendt avtale kan ikke slettes",
        naar=f"OLD.status <> '{Avtalestatus.KLADD}'",
    )
    for tabell in UENDRELIGE:
        sett_vern(
            connection,
            navn=f"{tabell}_uendret",
            tabell=tabell,
            ved="UPDATE",
            melding="et dokument eller en signatur kan ikke endres",
        )


def slipp_avtalen(connection: BaseDatabaseWrapper) -> None:
    fjern_vern(connection, navn=f"{VERSJON}_innhold_festet", tabell=VERSJON)
    fjern_vern(connection, navn=f"{VERSJON}_slettes_ikke", tabell=VERSJON)
    for tabell in UENDRELIGE:
        fjern_vern(connection, navn=f"{tabell}_uendret", tabell=tabell)


def _content_changed_after_sending(vendor: str) -> str:
    return f"OLD.status <> '{Avtalestatus.KLADD}' AND ({endret(FESTEDE_KOLONNER, vendor=vendor)})"


def vern_statusbyttet(connection: BaseDatabaseWrapper) -> None:
    """When and who go together. A constraint would say it, but SQLite can't add one without making the table anew."""
    for ved in ("INSERT", "UPDATE"):
        sett_vern(
            connection,
            navn=f"{VERSJON}_status_{ved.lower()}",
            tabell=VERSJON,
            ved=ved,
            melding="et statusbytte har både tidspunkt og person",
            naar="(NEW.status_at IS NULL) <> (NEW.status_av_id IS NULL)",
        )


def slipp_statusbyttet(connection: BaseDatabaseWrapper) -> None:
    for ved in ("INSERT", "UPDATE"):
        fjern_vern(connection, navn=f"{VERSJON}_status_{ved.lower()}", tabell=VERSJON)


def vern_seglene(connection: BaseDatabaseWrapper) -> None:
    """On its own, because the table is younger than the others."""
    melding = "sertifikatet til et segl som er brukt, kan ikke endres"
    sett_vern(connection, navn=f"{SEGL}_uendret", tabell=SEGL, ved="UPDATE", melding=melding)


def slipp_seglene(connection: BaseDatabaseWrapper) -> None:
    fjern_vern(connection, navn=f"{SEGL}_uendret", tabell=SEGL)
