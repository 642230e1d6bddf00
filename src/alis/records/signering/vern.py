"""A refusal and its reason stand as they were given."""

from django.db.backends.base.base import BaseDatabaseWrapper

from alis.records.felles.vern import fjern_vern, sett_vern

AVVISNING = "signering_avvisning"


def vern_signeringen(connection: BaseDatabaseWrapper) -> None:
    sett_vern(
        connection,
        navn=f"{AVVISNING}_uendret",
        tabell=AVVISNING,
        ved="UPDATE",
        melding="en avvisning kan ikke endres",
    )


def slipp_signeringen(connection: BaseDatabaseWrapper) -> None:
    fjern_vern(connection, navn=f"{AVVISNING}_uendret", tabell=AVVISNING)
