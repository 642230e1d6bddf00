"""Triggers that refuse what no constraint can say, written for both databases."""

from django.db.backends.base.base import BaseDatabaseWrapper


def sett_vern(
    connection: BaseDatabaseWrapper,
    *,
    navn: str,
    tabell: str,
    ved: str,
    melding: str,
    naar: str = "",
    slar_opp: bool = False,
) -> None:
    """Refuse INSERT, UPDATE or DELETE (`ved`) of a row of the table; with `naar`, only where that condition holds.

    `naar` is SQL over OLD and NEW that both databases read alike. With `slar_opp` it asks of other tables: PostgreSQL
    takes that inside the function only, and SQLite will not rebuild a table that a trigger elsewhere asks of, so a
    migration that alters that table must let the trigger go first and set it again after.
    """
    lag = _with_lookup if slar_opp and connection.vendor == "postgresql" else _statements
    with connection.cursor() as cursor:
        for statement in lag(connection.vendor, navn, tabell, ved, melding, naar):
            cursor.execute(statement)


def ulik(vendor: str) -> str:
    """The comparison that takes two nulls for equal, as each database writes it."""
    return "IS DISTINCT FROM" if vendor == "postgresql" else "IS NOT"


def endret(kolonner: tuple[str, ...], *, vendor: str) -> str:
    """The condition that an UPDATE gives one of the columns another value."""
    return " OR ".join(f"OLD.{kolonne} {ulik(vendor)} NEW.{kolonne}" for kolonne in kolonner)


def fjern_vern(connection: BaseDatabaseWrapper, *, navn: str, tabell: str) -> None:
    """Take the trigger away again: for migrating back, and for tests that play the intruder."""
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute(f'DROP TRIGGER IF EXISTS "{navn}" ON "{tabell}"')
            cursor.execute(f'DROP FUNCTION IF EXISTS "{navn}"()')
        else:
            cursor.execute(f'DROP TRIGGER IF EXISTS "{navn}"')


def _statements(vendor: str, navn: str, tabell: str, ved: str, melding: str, naar: str) -> list[str]:
    when = f"WHEN ({naar}) " if naar else ""
    if vendor == "postgresql":
        return [
            f'CREATE FUNCTION "{navn}"() RETURNS trigger LANGUAGE plpgsql AS '
            f"$$ BEGIN RAISE EXCEPTION '{melding}' USING ERRCODE = 'check_violation'; END $$",
            f'CREATE TRIGGER "{navn}" BEFORE {ved} ON "{tabell}" FOR EACH ROW {when}EXECUTE FUNCTION "{navn}"()',
        ]
    return [
        f'CREATE TRIGGER "{navn}" BEFORE {ved} ON "{tabell}" FOR EACH ROW {when}'
        f"BEGIN SELECT RAISE(ABORT, '{melding}'); END"
    ]


def _with_lookup(vendor: str, navn: str, tabell: str, ved: str, melding: str, naar: str) -> list[str]:
    """On PostgreSQL the row goes on as it is where the condition does not hold."""
    rad = "OLD" if ved == "DELETE" else "NEW"
    return [
        f'CREATE FUNCTION "{navn}"() RETURNS trigger LANGUAGE plpgsql AS '
        f"$$ BEGIN IF {naar} THEN RAISE EXCEPTION '{melding}' USING ERRCODE = 'check_violation'; END IF; "
        f"RETURN {rad}; END $$",
        f'CREATE TRIGGER "{navn}" BEFORE {ved} ON "{tabell}" FOR EACH ROW EXECUTE FUNCTION "{navn}"()',
    ]


def legg_bort_vern(connection: BaseDatabaseWrapper, *, om: str) -> list[str]:
    """Drop the triggers on the table `om`, and those elsewhere that ask of it; return what sets them again.

    For a migration that alters the table: SQLite makes it anew. PostgreSQL alters it in place, and keeps its triggers.
    """
    if connection.vendor != "sqlite":
        return []
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND sql LIKE %s", [f"%{om}%"]
        )
        vern = dict(cursor.fetchall())
        for navn in vern:
            cursor.execute(f'DROP TRIGGER "{navn}"')
    return list(vern.values())
