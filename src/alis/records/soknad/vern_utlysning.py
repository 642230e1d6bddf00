"""What kommuner apply by cannot be changed or lost: a version of a call stands as the other read it."""

from django.db.backends.base.base import BaseDatabaseWrapper

from alis.domain.flyt import UTLYSNINGSVERSJON, Utlysningsstatus
from alis.records.felles.vern import endret, fjern_vern, sett_vern

TABELL = "soknad_utlysningsversjon"
INNHOLD = (
    "tilskuddsperiode",
    "nummer",
    "frist",
    "svar_ventet",
    "rapportfrist",
    "revisoruttalelse",
    "kilde",
    "adresse",
    "bekreftet",
    "foreslatt_at",
    "foreslatt_av_id",
)
FOR_REVISOR = tuple(kolonne for kolonne in INNHOLD if kolonne != "revisoruttalelse")
"""The content before a call said whether the auditor is asked, for the migrations from then."""
JA = ("godkjent_at", "godkjent_av_id", "godkjent_nr")


def vern_utlysningene(connection: BaseDatabaseWrapper, innhold: tuple[str, ...] = INNHOLD) -> None:
    """`innhold` are the columns that the table has, where a migration is from before the last of them."""
    for navn, ved, melding, naar in _refusals(connection.vendor, innhold):
        sett_vern(connection, navn=f"{TABELL}_{navn}", tabell=TABELL, ved=ved, melding=melding, naar=naar)


def slipp_utlysningene(connection: BaseDatabaseWrapper) -> None:
    for navn, *_ in _refusals(connection.vendor):
        fjern_vern(connection, navn=f"{TABELL}_{navn}", tabell=TABELL)


def _refusals(vendor: str, innhold: tuple[str, ...] = INNHOLD) -> tuple[tuple[str, str, str, str], ...]:
    """Name, act, words and condition of each."""
    flyt = " OR ".join(
        f"(OLD.status = '{o.fra}' AND NEW.status = '{o.til}')" for o in UTLYSNINGSVERSJON.overganger
    )
    return (
        (
            "begynner",
            "INSERT",
            "en utlysning begynner som forslag",
            f"NEW.status <> '{Utlysningsstatus.FORESLATT}'",
        ),
        ("festet", "UPDATE", "innholdet i en utlysning kan ikke endres", endret(innhold, vendor=vendor)),
        (
            "ja_festet",
            "UPDATE",
            "den som godkjente en utlysning, kan ikke byttes ut",
            f"OLD.godkjent_at IS NOT NULL AND ({endret(JA, vendor=vendor)})",
        ),
        (
            "flyt",
            "UPDATE",
            "utlysningen kan ikke ga dit",
            f"OLD.status <> NEW.status AND NOT ({flyt})",
        ),
        ("slettes_ikke", "DELETE", "en utlysning kan ikke slettes", ""),
    )
