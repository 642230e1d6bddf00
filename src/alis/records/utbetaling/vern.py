"""What no constraint can say of a payment: its content stands, it moves only as the tables of states say, and nobody pays
herself."""

from django.db.backends.base.base import BaseDatabaseWrapper

from alis.domain.flyt import UTBETALING, UTBETALINGSLINJE, Linjestatus, Maskin, Utbetalingsstatus
from alis.records.felles.vern import endret, fjern_vern, sett_vern, ulik

ORDRE, LINJE, KONTO = "utbetaling_utbetaling", "utbetaling_utbetalingslinje", "utbetaling_utbetalingskonto"
KLAR, I_BANKEN = Utbetalingsstatus.KLAR.value, Utbetalingsstatus.I_BANKEN.value
VENTER, FORKASTET = Linjestatus.VENTER.value, Linjestatus.FORKASTET.value

FESTET = {
    ORDRE: ("kommune_id", "ar", "nummer", "fra_konto", "betalingsdag", "laget_at", "laget_av_id"),
    LINJE: ("utbetaling_id", "nummer", "krav_id", "konto_id", "mottaker", "belop"),
    KONTO: ("sak_id", "kontonummer", "registrert_at", "registrert_av_id"),
}
BARE_EN_GANG = {
    ORDRE: ("sendt_at", "sendt_av_id", "avsluttet_at", "avsluttet_av_id"),
    KONTO: ("bekreftet_at", "bekreftet_av_id", "avlost_at"),
}
MASKINER = {ORDRE: UTBETALING, LINJE: UTBETALINGSLINJE}

KAN_BETALES = (
    "SELECT 1 FROM refusjon_refusjonskrav k JOIN utbetaling_utbetaling u ON u.id = NEW.utbetaling_id "
    "JOIN utdanning_alissak s ON s.id = k.sak_id JOIN utbetaling_utbetalingskonto o ON o.id = NEW.konto_id "
    "WHERE k.id = NEW.krav_id AND k.status = 'godkjent' AND s.kommune_id = u.kommune_id AND o.sak_id = k.sak_id "
    f"AND o.bekreftet_at IS NOT NULL AND o.avlost_at IS NULL AND u.status = '{KLAR}' "
    "AND u.laget_av_id <> k.krevd_av_id"
)
KAN_IKKE_SENDES = (
    f"SELECT 1 FROM {LINJE} l JOIN refusjon_refusjonskrav k ON k.id = l.krav_id JOIN {KONTO} o ON o.id = l.konto_id "
    "WHERE l.utbetaling_id = NEW.id AND (k.krevd_av_id = NEW.sendt_av_id OR o.avlost_at IS NOT NULL)"
)
I_TAKT = (
    f"SELECT 1 FROM {ORDRE} u WHERE u.id = NEW.utbetaling_id "
    f"AND u.status = CASE WHEN NEW.status = '{FORKASTET}' THEN '{KLAR}' ELSE '{I_BANKEN}' END"
)
UBESVART = f"SELECT 1 FROM {LINJE} l WHERE l.utbetaling_id = NEW.id AND l.status = '{VENTER}'"

OPPSLAG = (
    (
        LINJE,
        "kan_betales",
        "INSERT",
        f"NOT EXISTS ({KAN_BETALES}) OR NEW.status <> '{VENTER}'",
        "bare et godkjent krav kan betales, til en bekreftet konto, av en annen enn legen",
    ),
    (
        ORDRE,
        "kan_sendes",
        "UPDATE",
        f"OLD.status = '{KLAR}' AND NEW.status = '{I_BANKEN}' AND EXISTS ({KAN_IKKE_SENDES})",
        "ingen sender penger til seg selv, eller til en konto som er byttet",
    ),
    (
        LINJE,
        "i_takt",
        "UPDATE",
        f"OLD.status <> NEW.status AND NOT EXISTS ({I_TAKT})",
        "banken svarer på det som er sendt, og bare det usendte kan forkastes",
    ),
    (
        ORDRE,
        "besvart",
        "UPDATE",
        f"NEW.status NOT IN ('{KLAR}', '{I_BANKEN}') AND EXISTS ({UBESVART})",
        "hver betaling må ha fått sitt svar",
    ),
)
"""What asks of other tables: table, name, event, the condition that refuses, and why."""

NAVN = ("festet", "en_gang", "flyt", "slettes_ikke", *(navn for _tabell, navn, *_resten in OPPSLAG))


def vern_utbetalingen(connection: BaseDatabaseWrapper) -> None:
    vendor = connection.vendor
    for tabell, kolonner in FESTET.items():
        _hold(
            connection, tabell, "festet", endret(kolonner, vendor=vendor), "det som skal betales, står fast"
        )
        sett_vern(
            connection,
            navn=f"{tabell}_slettes_ikke",
            tabell=tabell,
            ved="DELETE",
            melding="det som hører til en utbetaling, kan ikke slettes",
        )
    for tabell, kolonner in BARE_EN_GANG.items():
        _hold(connection, tabell, "en_gang", _again(kolonner, ulik(vendor)), "det som er gjort, står fast")
    for tabell, maskin in MASKINER.items():
        _hold(connection, tabell, "flyt", _outside(maskin), "utbetalingen kan ikke gå dit")
    for tabell, navn, ved, naar, melding in OPPSLAG:
        sett_vern(
            connection,
            navn=f"{tabell}_{navn}",
            tabell=tabell,
            ved=ved,
            naar=naar,
            melding=melding,
            slar_opp=True,
        )


def slipp_utbetalingen(connection: BaseDatabaseWrapper) -> None:
    for tabell in FESTET:
        for navn in NAVN:
            fjern_vern(connection, navn=f"{tabell}_{navn}", tabell=tabell)


def _hold(connection: BaseDatabaseWrapper, tabell: str, navn: str, naar: str, melding: str) -> None:
    sett_vern(connection, navn=f"{tabell}_{navn}", tabell=tabell, ved="UPDATE", naar=naar, melding=melding)


def _again(kolonner: tuple[str, ...], forskjell: str) -> str:
    return " OR ".join(
        f"(OLD.{kolonne} IS NOT NULL AND OLD.{kolonne} {forskjell} NEW.{kolonne})" for kolonne in kolonner
    )


def _outside(maskin: Maskin) -> str:
    lovlig = " OR ".join(
        f"(OLD.status = '{rad.fra}' AND NEW.status = '{rad.til}')" for rad in maskin.overganger
    )
    return f"OLD.status <> NEW.status AND NOT ({lovlig})"
