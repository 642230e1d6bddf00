"""Nobody is in two hospitals at once: a yes to a place that runs while the doctor has another is refused."""

from django.db.backends.base.base import BaseDatabaseWrapper

from alis.records.felles.vern import fjern_vern, sett_vern

TILBUDET = "plassering_plasstilbud"
NAVN = f"{TILBUDET}_samtidig"


def vern_samtidig(connection: BaseDatabaseWrapper) -> None:
    slutt = _end_on_postgresql if connection.vendor == "postgresql" else _end_on_sqlite
    sett_vern(
        connection,
        navn=NAVN,
        tabell=TILBUDET,
        ved="UPDATE",
        naar=f"NEW.status = 'godtatt' AND OLD.status <> 'godtatt' AND EXISTS ({_taken(slutt('p'), slutt('q'))})",
        melding="legen har en annen plass i samme tid",
        slar_opp=True,
    )


def slipp_samtidig(connection: BaseDatabaseWrapper) -> None:
    fjern_vern(connection, navn=NAVN, tabell=TILBUDET)


def _taken(slutt: str, hennes_slutt: str) -> str:
    """Another of the doctor's, with any kommune and any trust, that she has said yes to and that overlaps. One that was ended
    before the new one begins is over."""
    return (
        "SELECT 1 FROM plassering_ledigplass p, plassering_behov b, utdanning_alissak s, "
        f"{TILBUDET} t JOIN plassering_ledigplass q ON q.id = t.plass_id "
        "JOIN plassering_behov c ON c.id = t.behov_id JOIN utdanning_alissak r ON r.id = c.sak_id "
        "WHERE p.id = NEW.plass_id AND b.id = NEW.behov_id AND s.id = b.sak_id AND r.lege_id = s.lege_id "
        f"AND t.status = 'godtatt' AND t.id <> NEW.id AND q.fom < {slutt} AND p.fom < {hennes_slutt} "
        "AND NOT EXISTS (SELECT 1 FROM plassering_sykehustjeneste v WHERE v.tilbud_id = t.id AND v.tom < p.fom)"
    )


def _end_on_postgresql(plass: str) -> str:
    """The first day after it."""
    return f"({plass}.fom + make_interval(months => {plass}.maneder))"


def _end_on_sqlite(plass: str) -> str:
    """As above. SQLite counts 31 August and six months to 3 March, and the last of February is what is meant."""
    fom, maneder = f"{plass}.fom", f"{plass}.maneder"
    return (
        f"min(date({fom}, '+' || {maneder} || ' months'), "
        f"date({fom}, 'start of month', '+' || ({maneder} + 1) || ' months', '-1 day'))"
    )
