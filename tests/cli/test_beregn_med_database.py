"""`alis beregn` where there is a database: a name is computed by what is published there, and else by what ships."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

KONTRAKT = Path(__file__).parents[1] / "saker" / "kontrakt"
SAK = json.loads((KONTRAKT / "tilskudd.json").read_text(encoding="utf-8"))
PUBLISER = """
import alis.cli.django_klar
from factories.sats import I_FJOR, lag_satsfolk, lag_satskladd, send, si_ja, skriv
folk = lag_satsfolk()
kladd = lag_satskladd(folk.radgiver, fra=I_FJOR, periode=None)
skriv(folk.radgiver, kladd, "element.laeringsaktiviteter.arsbelop", 0)
send(folk.radgiver, kladd)
si_ja(folk.en, kladd)
si_ja(folk.to, kladd)
"""
NESTE_AR = """
import alis.cli.django_klar
from factories.sats import lag_satsfolk, lag_satskladd, send, si_ja, skriv
folk = lag_satsfolk()
kladd = lag_satskladd(folk.radgiver)
skriv(folk.radgiver, kladd, "element.laeringsaktiviteter.arsbelop", 1500000)
send(folk.radgiver, kladd)
si_ja(folk.en, kladd)
si_ja(folk.to, kladd)
"""
KALENDERARET = {
    "avtale": {**SAK["avtale"], "signert": "2025-12-01", "gjelder_fra": "2026-01-01"},
    "stillinger": [{"type": "fastlege", "prosent": "100", "fom": "2026-01-01", "tom": "2026-12-31"}],
    "fravar": [],
    "kostnader": {"laeringsaktiviteter": 10_000_000},
}


def python(*argumenter: str, inn: str = "", **miljo: str) -> subprocess.CompletedProcess[str]:
    sti = os.pathsep.join((str(Path(__file__).parents[1]), os.environ.get("PYTHONPATH", "")))
    uten = {navn: verdi for navn, verdi in os.environ.items() if navn not in ("DATABASE_URL", "ALIS_VAR")}
    return subprocess.run(
        [sys.executable, *argumenter],
        input=inn,
        capture_output=True,
        text=True,
        check=False,
        cwd=Path(__file__).parents[2],
        env={**uten, "PYTHONPATH": sti, **miljo},
    )


def laering(**miljo: str) -> int:
    svar = python(
        "-m", "alis.cli", "beregn", "tilskudd", "-", inn=json.dumps({**SAK, "satssett": NAVN}), **miljo
    )
    assert svar.returncode == 0, svar.stderr
    elementer: list[dict[str, int]] = json.loads(svar.stdout)["elementer"]
    return elementer[1]["tak"]


NAVN = "nasjonal-alis/2025-06"


@pytest.fixture
def var(tmp_path: Path) -> str:
    return str(tmp_path)


def test_a_published_version_is_computed_by(var: str) -> None:
    assert python("manage.py", "migrate", "--verbosity", "0", ALIS_VAR=var).returncode == 0
    assert laering(ALIS_VAR=var) > 0

    publisert = python("-c", PUBLISER, ALIS_VAR=var)
    assert publisert.returncode == 0, publisert.stderr

    assert laering(ALIS_VAR=var) == 0


def test_a_case_over_two_periods_is_split_also_where_the_later_is_stored(var: str) -> None:
    """January to May by 14 000 kr a year, June to December by 15 000: 5 833.33 and 8 750."""
    assert python("manage.py", "migrate", "--verbosity", "0", ALIS_VAR=var).returncode == 0
    assert python("-c", NESTE_AR, ALIS_VAR=var).returncode == 0
    deler = [{**SAK, **KALENDERARET, "satssett": navn} for navn in (NAVN, "nasjonal-alis/2026-06")]

    svar = python("-m", "alis.cli", "beregn", "tilskudd", "-", inn=json.dumps(deler), ALIS_VAR=var)

    assert [del_["elementer"][1]["tilskudd"] for del_ in json.loads(svar.stdout)] == [583_333, 875_000]


def test_without_a_database_none_is_made(var: str) -> None:
    assert laering(ALIS_VAR=var) > 0
    assert list(Path(var).iterdir()) == []


def test_a_database_without_tables_leaves_the_shipped_sets(var: str) -> None:
    (Path(var) / "alis.sqlite3").touch()

    assert laering(ALIS_VAR=var) > 0
