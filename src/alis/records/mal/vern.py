"""What agreements are pinned to cannot be changed or lost: a published version stands as it was read and approved."""

from django.db.backends.base.base import BaseDatabaseWrapper

from alis.domain.flyt import Malstatus
from alis.records.felles.vern import endret, fjern_vern, sett_vern

VERSJON = "mal_malversjon"
SERIE = "mal_malserie"
WORDMAL = "mal_wordmal"
FIL = ("kommune_id", "filnavn", "innhold", "sha256", "opplastet_at", "opplastet_av_id")
INNHOLD = ("serie_id", "versjon", "basert_paa", "gjelder_fra", "innhold", "sha256")
GODKJENNING = ("sendt_at", "sendt_av_id", "endret_av_id", "publisert_at", "publisert_av_id")
BRUKT = f"('{Malstatus.PUBLISERT}', '{Malstatus.UTGATT}')"


def vern_malene(connection: BaseDatabaseWrapper) -> None:
    for navn, tabell, ved, melding, naar in _vern(connection.vendor):
        sett_vern(connection, navn=navn, tabell=tabell, ved=ved, melding=melding, naar=naar)


def slipp_malene(connection: BaseDatabaseWrapper) -> None:
    for navn, tabell, *_ in _vern(connection.vendor):
        fjern_vern(connection, navn=navn, tabell=tabell)


def _vern(vendor: str) -> tuple[tuple[str, str, str, str, str], ...]:
    innhold, godkjenning = endret(INNHOLD, vendor=vendor), endret(GODKJENNING, vendor=vendor)
    return (
        (
            f"{VERSJON}_innhold_festet",
            VERSJON,
            "UPDATE",
            "innholdet i en mal som er sendt til godkjenning, kan ikke endres",
            f"OLD.status <> '{Malstatus.KLADD}' AND ({innhold})",
        ),
        (
            f"{VERSJON}_publisert_festet",
            VERSJON,
            "UPDATE",
            "en publisert mal kan ikke trekkes tilbake eller få en annen godkjenner",
            f"OLD.status IN {BRUKT} AND (NEW.status NOT IN {BRUKT} OR {godkjenning})",
        ),
        (
            f"{VERSJON}_slettes_ikke",
            VERSJON,
            "DELETE",
            "en mal som er sendt til godkjenning, kan ikke slettes",
            f"OLD.status <> '{Malstatus.KLADD}'",
        ),
        (f"{SERIE}_uendret", SERIE, "UPDATE", "navnet på en mal kan ikke endres", ""),
    )


def vern_wordmalene(connection: BaseDatabaseWrapper) -> None:
    """A file is kept as it was checked: a new one is a new row."""
    sett_vern(
        connection,
        navn=f"{WORDMAL}_uendret",
        tabell=WORDMAL,
        ved="UPDATE",
        melding="en Word-mal kan ikke endres",
        naar=endret(FIL, vendor=connection.vendor),
    )


def slipp_wordmalene(connection: BaseDatabaseWrapper) -> None:
    fjern_vern(connection, navn=f"{WORDMAL}_uendret", tabell=WORDMAL)
