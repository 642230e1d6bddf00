"""Every trigger that the records promise stands, word for word, in a database that has only been migrated.

SQLite makes a table anew to alter it, and the triggers of the old one fall: a migration that forgets to set them
again would leave the law unguarded, and no other test would see it where the triggers are set between tests.
"""

import inspect
import os
import pkgutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import Any

from alis import records

ROT = Path(__file__).resolve().parents[3]


class Avskrift:
    """Stands where a connection to SQLite would, and keeps what is asked of it."""

    vendor = "sqlite"

    def __init__(self) -> None:
        self.setninger: list[str] = []

    @contextmanager
    def cursor(self) -> Iterator["Avskrift"]:
        yield self

    def execute(self, setning: str) -> None:
        self.setninger.append(setning)


def vern_i_records() -> Iterator[Callable[[Any], None]]:
    for modul in pkgutil.walk_packages(records.__path__, f"{records.__name__}."):
        if modul.name.rpartition(".")[2].startswith("vern"):
            for navn, sett in inspect.getmembers(import_module(modul.name), inspect.isfunction):
                if navn.startswith("vern_") and sett.__module__ == modul.name:
                    yield sett


def lovede_triggere() -> set[str]:
    avskrift = Avskrift()
    for sett in vern_i_records():
        sett(avskrift)
    return set(avskrift.setninger)


def triggere_etter_migrering(fil: Path, *maal: str) -> set[str]:
    subprocess.run(
        [sys.executable, "manage.py", "migrate", "--verbosity", "0", *maal],
        check=True,
        cwd=ROT,
        env={
            **os.environ,
            "DATABASE_URL": f"sqlite:///{fil}",
            "DJANGO_SETTINGS_MODULE": "alis.config.settings",
        },
    )
    with sqlite3.connect(fil) as base:
        return {sql for (sql,) in base.execute("SELECT sql FROM sqlite_master WHERE type = 'trigger'")}


def test_a_migrated_sqlite_has_every_promised_trigger_and_no_other(tmp_path: Path) -> None:
    lovet = lovede_triggere()
    assert len(lovet) >= 40
    assert triggere_etter_migrering(tmp_path / "ny.sqlite3") == lovet


def test_a_database_in_use_keeps_them_when_the_agreements_table_is_made_anew(tmp_path: Path) -> None:
    """Also those of the budget, which ask of the table: back to before a version could fall away, and forth again."""
    fil = tmp_path / "i_bruk.sqlite3"
    lovet = triggere_etter_migrering(fil)
    assert any("budsjett_budsjettrad" in sql and "avtale_avtaleversjon" in sql for sql in lovet)
    assert triggere_etter_migrering(fil, "avtale", "0011") == lovet
    assert triggere_etter_migrering(fil) == lovet
