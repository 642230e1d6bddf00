"""A scan is registered or set aside, never both, and what is set aside stays so.

On its own, because the table is younger than those of the signatures.
"""

from django.db.backends.base.base import BaseDatabaseWrapper

from alis.records.felles.vern import fjern_vern, sett_vern

TILSIDELEGGING = "avtale_tilsidelegging"
BRUK = ("avtale_papirregistrering", "avtale_signatur", "avtale_skannfil")
"""Where a scan would be used, or added to."""


def vern_tilsidelagte(connection: BaseDatabaseWrapper) -> None:
    for ved in ("UPDATE", "DELETE"):
        sett_vern(
            connection,
            navn=f"{TILSIDELEGGING}_{ved.lower()}",
            tabell=TILSIDELEGGING,
            ved=ved,
            melding="det som er lagt til side, kan ikke hentes fram igjen",
        )
    sett_vern(
        connection,
        navn=f"{TILSIDELEGGING}_insert",
        tabell=TILSIDELEGGING,
        ved="INSERT",
        melding="et registrert papir kan ikke legges til side",
        naar="EXISTS (SELECT 1 FROM avtale_papirregistrering r WHERE r.skann_id = NEW.skann_id) "
        "OR EXISTS (SELECT 1 FROM avtale_signatur s WHERE s.skann_id = NEW.skann_id)",
        slar_opp=True,
    )
    for tabell in BRUK:
        sett_vern(
            connection,
            navn=f"{tabell}_ikke_tilsidelagt",
            tabell=tabell,
            ved="INSERT",
            melding="et papir som er lagt til side, kan ikke brukes",
            naar=f"EXISTS (SELECT 1 FROM {TILSIDELEGGING} t WHERE t.skann_id = NEW.skann_id)",
            slar_opp=True,
        )


def slipp_tilsidelagte(connection: BaseDatabaseWrapper) -> None:
    for ved in ("UPDATE", "DELETE", "INSERT"):
        fjern_vern(connection, navn=f"{TILSIDELEGGING}_{ved.lower()}", tabell=TILSIDELEGGING)
    for tabell in BRUK:
        fjern_vern(connection, navn=f"{tabell}_ikke_tilsidelagt", tabell=tabell)
