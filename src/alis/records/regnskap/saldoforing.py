"""The trigger that counts every new transfer into the balances of its two accounts."""

from django.db.backends.base.base import BaseDatabaseWrapper

from alis.records.felles.vern import fjern_vern

NAVN, TABELL = "regnskap_saldoforing", "regnskap_overforing"

FLYTT_SALDOEN = (
    "UPDATE regnskap_kontosaldo SET debet = debet + {debet}, kredit = kredit + {kredit}, siste = NEW.id "
    "WHERE sak_id = (SELECT b.sak_id FROM regnskap_bilag b WHERE b.id = NEW.bilag_id) "
    "AND tilskuddsperiode = (SELECT b.tilskuddsperiode FROM regnskap_bilag b WHERE b.id = NEW.bilag_id) "
    "AND element = NEW.element AND konto = {konto};"
)
"""By the whole key, so that the one row is found by its index however many cases there are."""

NY_SALDO = (
    "INSERT INTO regnskap_kontosaldo "
    "(kommune_id, sak_id, tilskuddsperiode, element, konto, debet, kredit, siste) "
    "SELECT b.kommune_id, b.sak_id, b.tilskuddsperiode, NEW.element, {konto}, {debet}, {kredit}, NEW.id "
    "FROM regnskap_bilag b WHERE b.id = NEW.bilag_id AND NOT EXISTS (SELECT 1 FROM regnskap_kontosaldo k "
    "WHERE k.sak_id = b.sak_id AND k.tilskuddsperiode = b.tilskuddsperiode AND k.element = NEW.element "
    "AND k.konto = {konto});"
)
FOR_EN_KONTO = f"{FLYTT_SALDOEN} {NY_SALDO}"
"""Not an upsert: SQLite holds the row that it would have inserted to the conditions of a whole balance first."""

FORING = " ".join(
    (
        FOR_EN_KONTO.format(konto="NEW.debet", debet="NEW.belop", kredit="0"),
        FOR_EN_KONTO.format(konto="NEW.kredit", debet="0", kredit="NEW.belop"),
    )
)


def sett_saldoforing(connection: BaseDatabaseWrapper) -> None:
    with connection.cursor() as cursor:
        for statement in _statements(connection.vendor):
            cursor.execute(statement)


def fjern_saldoforing(connection: BaseDatabaseWrapper) -> None:
    fjern_vern(connection, navn=NAVN, tabell=TABELL)


def _statements(vendor: str) -> tuple[str, ...]:
    if vendor == "postgresql":
        return (
            f'CREATE FUNCTION "{NAVN}"() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN {FORING} RETURN NULL; END $$',
            f'CREATE TRIGGER "{NAVN}" AFTER INSERT ON "{TABELL}" FOR EACH ROW EXECUTE FUNCTION "{NAVN}"()',
        )
    return (f'CREATE TRIGGER "{NAVN}" AFTER INSERT ON "{TABELL}" FOR EACH ROW BEGIN {FORING} END',)
