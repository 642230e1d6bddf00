"""What no constraint can say of an application: it moves only as the table of states says, and keeps what was sent."""

from django.db.backends.base.base import BaseDatabaseWrapper

from alis.domain.flyt import SOKNAD, Soknadsstatus
from alis.records.felles.vern import endret, fjern_vern, sett_vern

SOKNADEN, POST, VALG = "soknad_soknad", "soknad_soknadspost", "soknad_linjevalg"
APEN = f"('{Soknadsstatus.KLADD.value}', '{Soknadsstatus.TIL_SENDING.value}')"

ALLTID_FESTET = ("kommune_id", "tilskuddsperiode", "opprettet_at", "opprettet_av_id")
INNHOLD = (
    "innhold",
    "innhold_hash",
    "nummer",
    "konto",
    "kontoens_orgnr",
    "klar_at",
    "klar_av_id",
    "sendt_at",
    "sendt_av_id",
)
VEDTAK = ("vedtaksdato", "vedtaksreferanse", "vedtak_at", "vedtak_av_id")
POSTENS = ("soknad_id", "sak_id", "linje", "element", "kostnad", "sokt")


def vern_soknaden(connection: BaseDatabaseWrapper) -> None:
    for navn, ved, naar, melding in _of_the_application(connection.vendor):
        sett_vern(connection, navn=f"{SOKNADEN}_{navn}", tabell=SOKNADEN, ved=ved, naar=naar, melding=melding)
    _vern_postene(connection)
    for ved, rad in (("INSERT", "NEW"), ("UPDATE", "NEW"), ("DELETE", "OLD")):
        sett_vern(
            connection,
            navn=f"{VALG}_{ved.lower()}",
            tabell=VALG,
            ved=ved,
            naar=f"EXISTS (SELECT 1 FROM {SOKNADEN} s WHERE s.id = {rad}.soknad_id AND s.status NOT IN {APEN})",
            melding="hvem som er med i en sendt soknad, kan ikke endres",
            slar_opp=True,
        )


def _of_the_application(vendor: str) -> tuple[tuple[str, str, str, str], ...]:
    """Name, act, condition and words of each refusal."""
    flyt = " OR ".join(f"(OLD.status = '{o.fra}' AND NEW.status = '{o.til}')" for o in SOKNAD.overganger)
    return (
        ("begynner", "INSERT", f"NEW.status <> '{SOKNAD.start}'", "en soknad begynner som kladd"),
        ("slettes_ikke", "DELETE", f"OLD.status NOT IN {APEN}", "en sendt soknad kan ikke slettes"),
        ("festet", "UPDATE", endret(ALLTID_FESTET, vendor=vendor), "hvem som soker for hva, kan ikke endres"),
        (
            "innhold",
            "UPDATE",
            f"OLD.status NOT IN {APEN} AND ({endret(INNHOLD, vendor=vendor)})",
            "en sendt soknad kan ikke endres",
        ),
        ("flyt", "UPDATE", f"OLD.status <> NEW.status AND NOT ({flyt})", "soknaden kan ikke ga dit"),
        (
            "vedtak",
            "UPDATE",
            f"OLD.vedtak_at IS NOT NULL AND ({endret(VEDTAK, vendor=vendor)})",
            "et registrert vedtak kan ikke endres",
        ),
    )


def _vern_postene(connection: BaseDatabaseWrapper) -> None:
    sett_vern(
        connection,
        navn=f"{POST}_insert",
        tabell=POST,
        ved="INSERT",
        naar=f"NOT EXISTS (SELECT 1 FROM {SOKNADEN} s WHERE s.id = NEW.soknad_id AND s.status = '{Soknadsstatus.SENDT.value}')",
        melding="poster skrives naar soknaden sendes",
        slar_opp=True,
    )
    sett_vern(
        connection,
        navn=f"{POST}_update",
        tabell=POST,
        ved="UPDATE",
        naar=f"OLD.innvilget IS NOT NULL OR {endret(POSTENS, vendor=connection.vendor)}",
        melding="en post i en sendt soknad kan ikke endres",
    )
    sett_vern(
        connection,
        navn=f"{POST}_delete",
        tabell=POST,
        ved="DELETE",
        melding="en post i en soknad kan ikke slettes",
    )


def slipp_soknaden(connection: BaseDatabaseWrapper) -> None:
    for navn in ("begynner", "slettes_ikke", "festet", "innhold", "flyt", "vedtak"):
        fjern_vern(connection, navn=f"{SOKNADEN}_{navn}", tabell=SOKNADEN)
    for tabell in (POST, VALG):
        for ved in ("insert", "update", "delete"):
            fjern_vern(connection, navn=f"{tabell}_{ved}", tabell=tabell)
