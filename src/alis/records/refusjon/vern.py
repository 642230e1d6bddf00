"""What no constraint can say of a claim: it moves only as the table of states says, and keeps what was sent and decided."""

from django.db.backends.base.base import BaseDatabaseWrapper

from alis.domain.flyt import REFUSJONSKRAV, Refusjonsstatus
from alis.records.felles.vern import endret, fjern_vern, sett_vern

KRAV, FIL, LINJE = "refusjon_refusjonskrav", "refusjon_bilagsfil", "refusjon_behandlingslinje"
HOS_LEGEN = f"('{Refusjonsstatus.KLADD.value}', '{Refusjonsstatus.RETURNERT.value}')"

ALLTID_FESTET = ("sak_id", "krevd_av_id", "opprettet_at")
INNHOLD = (
    "element",
    "dag",
    "utgift",
    "fond_ii",
    "belop",
    "timer",
    "hva",
    "tilskuddsperiode",
    "innhold_hash",
    "vurderinger",
    "nummer",
    "runde",
    "sendt_at",
    "sendt_av_id",
)
ATTESTASJON = ("attestert_at", "attestert_av_id")
GODKJENNING = ("godkjent_at", "godkjent_av_id")
UTBETALING = ("utbetalt_at", "utbetalt_av_id")

SAKENS_LEGE = "SELECT 1 FROM utdanning_alissak s WHERE s.id = NEW.sak_id AND s.lege_id = NEW.krevd_av_id"
HAR_KRAVET = f"SELECT 1 FROM {KRAV} k WHERE k.id = {{rad}}.krav_id AND k.status IN {HOS_LEGEN}"


def vern_refusjonen(connection: BaseDatabaseWrapper) -> None:
    vendor = connection.vendor
    for navn, naar, melding in _of_the_claim(vendor):
        sett_vern(connection, navn=navn, tabell=KRAV, ved="UPDATE", naar=naar, melding=melding)
    _vern_begynnelse_og_slutt(connection)
    _vern_bilagene(connection)
    _vern_linjene(connection)


def _vern_begynnelse_og_slutt(connection: BaseDatabaseWrapper) -> None:
    sett_vern(
        connection,
        navn=f"{KRAV}_begynner",
        tabell=KRAV,
        ved="INSERT",
        naar=f"NEW.status <> '{REFUSJONSKRAV.start}'",
        melding="et refusjonskrav begynner som kladd",
    )
    sett_vern(
        connection,
        navn=f"{KRAV}_legens",
        tabell=KRAV,
        ved="INSERT",
        naar=f"NOT EXISTS ({SAKENS_LEGE})",
        melding="et refusjonskrav er fra legen i saken",
        slar_opp=True,
    )
    sett_vern(
        connection,
        navn=f"{KRAV}_slettes_ikke",
        tabell=KRAV,
        ved="DELETE",
        naar="OLD.sendt_at IS NOT NULL",
        melding="et sendt refusjonskrav kan ikke slettes",
    )


def _vern_bilagene(connection: BaseDatabaseWrapper) -> None:
    for ved, rad in (("INSERT", "NEW"), ("DELETE", "OLD")):
        sett_vern(
            connection,
            navn=f"{FIL}_{ved.lower()}",
            tabell=FIL,
            ved=ved,
            naar=f"NOT EXISTS ({HAR_KRAVET.format(rad=rad)})",
            melding="bilagene til et sendt refusjonskrav kan ikke endres",
            slar_opp=True,
        )
    sett_vern(connection, navn=f"{FIL}_update", tabell=FIL, ved="UPDATE", melding="et bilag kan ikke endres")


def _vern_linjene(connection: BaseDatabaseWrapper) -> None:
    for ved in ("UPDATE", "DELETE"):
        sett_vern(
            connection,
            navn=f"{LINJE}_{ved.lower()}",
            tabell=LINJE,
            ved=ved,
            melding="en behandlingslinje kan ikke endres eller slettes",
        )


def _of_the_claim(vendor: str) -> tuple[tuple[str, str, str], ...]:
    """Name, condition and words of each refusal of a change."""
    return (
        (f"{KRAV}_festet", endret(ALLTID_FESTET, vendor=vendor), "hvem som krever, kan ikke endres"),
        (
            f"{KRAV}_innhold",
            f"OLD.status NOT IN {HOS_LEGEN} AND ({endret(INNHOLD, vendor=vendor)})",
            "et sendt refusjonskrav kan ikke endres",
        ),
        (
            f"{KRAV}_flyt",
            f"OLD.status <> NEW.status AND NOT ({_the_table()})",
            "refusjonskravet kan ikke gå dit",
        ),
        (
            f"{KRAV}_attestasjon",
            f"({endret(ATTESTASJON, vendor=vendor)}) AND NOT ({_by('sendt', 'attestert')} OR {_by('attestert', 'returnert')})",
            "en attestasjon kan ikke endres",
        ),
        (
            f"{KRAV}_godkjenning",
            f"({endret(GODKJENNING, vendor=vendor)}) AND NOT ({_by('attestert', 'godkjent')})",
            "en godkjenning kan ikke endres",
        ),
        (
            f"{KRAV}_utbetaling",
            f"({endret(UTBETALING, vendor=vendor)}) AND NOT ({_by('godkjent', 'utbetalt')})",
            "en utbetaling kan ikke endres",
        ),
    )


def slipp_refusjonen(connection: BaseDatabaseWrapper) -> None:
    navn = ("festet", "innhold", "flyt", "attestasjon", "godkjenning", "utbetaling", "begynner", "legens")
    for ett in (*navn, "slettes_ikke"):
        fjern_vern(connection, navn=f"{KRAV}_{ett}", tabell=KRAV)
    for tabell in (FIL, LINJE):
        for ved in ("insert", "update", "delete"):
            fjern_vern(connection, navn=f"{tabell}_{ved}", tabell=tabell)


def _the_table() -> str:
    return " OR ".join(_by(rad.fra, rad.til) for rad in REFUSJONSKRAV.overganger)


def _by(fra: str, til: str) -> str:
    return f"(OLD.status = '{fra}' AND NEW.status = '{til}')"
