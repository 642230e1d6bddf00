"""The journal and the read log are append-only: the database itself refuses to change or remove a line."""

from django.db.backends.base.base import BaseDatabaseWrapper

from alis.records.felles.vern import fjern_vern, sett_vern

TABELLER = ("journal_journallinje", "journal_innsynslinje")
HENDELSER = ("UPDATE", "DELETE")


def vern_journalen(connection: BaseDatabaseWrapper) -> None:
    for tabell in TABELLER:
        for ved in HENDELSER:
            sett_vern(
                connection,
                navn=f"{tabell}_{ved.lower()}_nektes",
                tabell=tabell,
                ved=ved,
                melding="journalen kan bare legges til",
            )


def slipp_journalen(connection: BaseDatabaseWrapper) -> None:
    for tabell in TABELLER:
        for ved in HENDELSER:
            fjern_vern(connection, navn=f"{tabell}_{ved.lower()}_nektes", tabell=tabell)
