"""`alis beregn` where there is a database: a name is computed by what is published there, and else by what ships."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit
from uuid import uuid4

import psycopg
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


TESTENES_EGNE = ("ALIS_VAR", "DATABASE_URL", "DJANGO_SETTINGS_MODULE")
"""What the tests run by, and the command that they start must not."""


def python(*argumenter: str, inn: str = "", **miljo: str) -> subprocess.CompletedProcess[str]:
    sti = os.pathsep.join((str(Path(__file__).parents[1]), os.environ.get("PYTHONPATH", "")))
    uten = {navn: verdi for navn, verdi in os.environ.items() if navn not in TESTENES_EGNE}
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
TJENER = os.environ.get("DATABASE_URL", "")


@pytest.fixture
def var(tmp_path: Path) -> str:
    return str(tmp_path)


@pytest.fixture
def database(var: str) -> Iterator[dict[str, str]]:
    """An empty database of the command's own, of the kind that the tests run on."""
    if not TJENER.startswith("postgresql://"):
        yield {"ALIS_VAR": var}
        return
    navn = f"cli_{uuid4().hex}"
    with psycopg.connect(TJENER, autocommit=True) as spor:
        spor.execute(f'CREATE DATABASE "{navn}"')
        yield {"ALIS_VAR": var, "DATABASE_URL": urlsplit(TJENER)._replace(path=f"/{navn}").geturl()}
        spor.execute(f'DROP DATABASE "{navn}"')


def test_a_published_version_is_computed_by(database: dict[str, str]) -> None:
    assert python("manage.py", "migrate", "--verbosity", "0", **database).returncode == 0
    assert laering(**database) > 0

    publisert = python("-c", PUBLISER, **database)
    assert publisert.returncode == 0, publisert.stderr

    assert laering(**database) == 0


def test_a_case_over_two_periods_is_split_also_where_the_later_is_stored(database: dict[str, str]) -> None:
    """January to May by 14 000 kr a year, June to December by 15 000: 5 833.33 and 8 750."""
    assert python("manage.py", "migrate", "--verbosity", "0", **database).returncode == 0
    assert python("-c", NESTE_AR, **database).returncode == 0
    deler = [{**SAK, **KALENDERARET, "satssett": navn} for navn in (NAVN, "nasjonal-alis/2026-06")]

    svar = python("-m", "alis.cli", "beregn", "tilskudd", "-", inn=json.dumps(deler), **database)

    assert [del_["elementer"][1]["tilskudd"] for del_ in json.loads(svar.stdout)] == [583_333, 875_000]


def test_without_a_database_none_is_made(var: str) -> None:
    assert laering(ALIS_VAR=var) > 0
    assert list(Path(var).iterdir()) == []


def test_a_database_without_tables_leaves_the_shipped_sets(database: dict[str, str]) -> None:
    (Path(database["ALIS_VAR"]) / "alis.sqlite3").touch()

    assert laering(**database) > 0


def test_a_database_that_does_not_answer_leaves_the_shipped_sets(var: str) -> None:
    assert laering(ALIS_VAR=var, DATABASE_URL="postgresql://ingen@127.0.0.1:1/ingen") > 0
