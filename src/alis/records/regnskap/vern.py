"""The books are only added to, and the balances follow them: both held by the database itself.

What stands is refused every change: UPDATE, DELETE, and the ways around them (`INSERT OR REPLACE` in SQLite, `TRUNCATE` in
PostgreSQL). A balance moves by exactly one transfer at a time, forward, and by a transfer that touches it. Every transfer
is counted the moment it is booked, so there is never one left to move a balance with by hand.
"""

from django.db.backends.base.base import BaseDatabaseWrapper

from alis.records.felles.vern import fjern_vern, sett_vern
from alis.records.regnskap.saldoforing import fjern_saldoforing, sett_saldoforing

BILAG, OVERFORING, SALDO = "regnskap_bilag", "regnskap_overforing", "regnskap_kontosaldo"
TABELLER = (BILAG, OVERFORING, SALDO)

BILAG_FINNES = f"EXISTS (SELECT 1 FROM {BILAG} b WHERE b.id = NEW.id OR b.nokkel = NEW.nokkel)"

BILAG_ER_FULLT = (
    f"EXISTS (SELECT 1 FROM {OVERFORING} o WHERE o.id = NEW.id OR (o.bilag_id = NEW.bilag_id AND o.linje = NEW.linje)) "
    f"OR NEW.linje < 1 OR NEW.linje > (SELECT b.antall FROM {BILAG} b WHERE b.id = NEW.bilag_id)"
)

SKYLDIG_FOR_SAMME_TING = (
    "SELECT SUM(CASE WHEN o.kredit = 'gjeld_alis' THEN o.belop WHEN o.debet = 'gjeld_alis' THEN -o.belop ELSE 0 END) "
    f"FROM {OVERFORING} o JOIN {BILAG} b ON b.id = o.bilag_id "
    f"WHERE b.objekt_id = (SELECT n.objekt_id FROM {BILAG} n WHERE n.id = NEW.bilag_id) AND o.element = NEW.element"
)
MER_ENN_SKYLDIG = f"NEW.debet = 'gjeld_alis' AND NEW.belop > COALESCE(({SKYLDIG_FOR_SAMME_TING}), 0)"

SAMME_KONTO = (
    "k.sak_id = NEW.sak_id AND k.tilskuddsperiode = NEW.tilskuddsperiode "
    "AND k.element = NEW.element AND k.konto = NEW.konto"
)
OVERFORINGEN = (
    f"SELECT 1 FROM {OVERFORING} o JOIN {BILAG} b ON b.id = o.bilag_id WHERE o.id = NEW.siste "
    "AND b.kommune_id = NEW.kommune_id AND b.sak_id = NEW.sak_id AND b.tilskuddsperiode = NEW.tilskuddsperiode "
    "AND o.element = NEW.element AND NEW.konto IN (o.debet, o.kredit)"
)
FLYTTET_AV_EN = (
    f"EXISTS ({OVERFORINGEN} "
    "AND NEW.debet - {debet} = CASE WHEN o.debet = NEW.konto THEN o.belop ELSE 0 END "
    "AND NEW.kredit - {kredit} = CASE WHEN o.kredit = NEW.konto THEN o.belop ELSE 0 END)"
)
NY_SALDO_UTEN_GRUNN = (
    f"NOT {FLYTTET_AV_EN.format(debet='0', kredit='0')} "
    f"OR EXISTS (SELECT 1 FROM {SALDO} k WHERE k.id = NEW.id OR ({SAMME_KONTO} AND k.siste >= NEW.siste))"
)
FLYTTET_UTEN_GRUNN = (
    "NEW.id <> OLD.id OR NEW.sak_id <> OLD.sak_id OR NEW.kommune_id <> OLD.kommune_id "
    "OR NEW.tilskuddsperiode <> OLD.tilskuddsperiode OR NEW.element <> OLD.element OR NEW.konto <> OLD.konto "
    f"OR NEW.siste <= OLD.siste OR NOT {FLYTTET_AV_EN.format(debet='OLD.debet', kredit='OLD.kredit')}"
)

VERN = (
    ("finnes", BILAG, "INSERT", "bilaget finnes, og kan ikke erstattes", BILAG_FINNES),
    ("fullt", OVERFORING, "INSERT", "et bokført bilag kan ikke få flere overføringer", BILAG_ER_FULLT),
    ("skyldig", OVERFORING, "INSERT", "det kan ikke betales mer enn det som er godkjent", MER_ENN_SKYLDIG),
    ("uten_grunn", SALDO, "INSERT", "en saldo følger av det som er bokført", NY_SALDO_UTEN_GRUNN),
    ("flyttet", SALDO, "UPDATE", "en saldo følger av det som er bokført", FLYTTET_UTEN_GRUNN),
)
NEKTET = "det som er bokført, kan ikke endres, bare gjøres om med et nytt bilag"


def vern_regnskapet(connection: BaseDatabaseWrapper) -> None:
    for navn, tabell, ved, melding, naar in VERN:
        sett_vern(
            connection,
            navn=f"{tabell}_{navn}",
            tabell=tabell,
            ved=ved,
            melding=melding,
            naar=naar,
            slar_opp=True,
        )
    for tabell in (BILAG, OVERFORING):
        sett_vern(connection, navn=f"{tabell}_endres_ikke", tabell=tabell, ved="UPDATE", melding=NEKTET)
    for tabell in TABELLER:
        sett_vern(connection, navn=f"{tabell}_slettes_ikke", tabell=tabell, ved="DELETE", melding=NEKTET)
        _refuse_truncate(connection, tabell)
    sett_saldoforing(connection)


def slipp_regnskapet(connection: BaseDatabaseWrapper) -> None:
    fjern_saldoforing(connection)
    for navn, tabell, *_resten in VERN:
        fjern_vern(connection, navn=f"{tabell}_{navn}", tabell=tabell)
    for tabell in TABELLER:
        for navn in ("endres_ikke", "slettes_ikke", "tommes_ikke"):
            fjern_vern(connection, navn=f"{tabell}_{navn}", tabell=tabell)


def _refuse_truncate(connection: BaseDatabaseWrapper, tabell: str) -> None:
    """Only PostgreSQL can empty a table without deleting its rows."""
    if connection.vendor != "postgresql":
        return
    navn = f"{tabell}_tommes_ikke"
    with connection.cursor() as cursor:
        cursor.execute(
            f'CREATE FUNCTION "{navn}"() RETURNS trigger LANGUAGE plpgsql AS '
            f"$$ BEGIN RAISE EXCEPTION '{NEKTET}' USING ERRCODE = 'check_violation'; END $$"
        )
        cursor.execute(
            f'CREATE TRIGGER "{navn}" BEFORE TRUNCATE ON "{tabell}" FOR EACH STATEMENT EXECUTE FUNCTION "{navn}"()'
        )
