"""Random lives of the hospital queue against the real services and the real database: no place is ever given twice.

On SQLite a life is new wishes and new vacancies and then a dozen random acts of doctors, kommuner and trusts. What they left is
looked at after each: no vacancy with more than its number, no doctor in two places at once, nobody with a place in another
queue, every state one that its table leads to, and in the journal a line for each change and no more. After
some, the database itself is asked, behind the services, to give places twice. 256 lives share their first eight acts and part
ways after them, each from a savepoint, so that no act is done again to come to where the next begins.

With `postgres` the acts are done by several at once, each in a connection of its own, in lives that are kept.

Run: .venv/bin/python bench/plassering/tilfeldige_forlop.py [lives] [seed] [postgres]
"""

import itertools
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "tests"), str(ROOT / "src")]
os.environ["DJANGO_SETTINGS_MODULE"] = "testinnstillinger"
ANTALL, FRO, LAGRE, FORLOP_I_VERDEN = 5_000, 2026, 2_000, 10


def in_a_database(valg: list[str]) -> int:
    """A new one, in a process of its own."""
    if "postgres" in valg:
        med_postgres = str(ROOT / "tests" / "med_postgres.py")
        return subprocess.run([sys.executable, med_postgres, __file__, *valg], check=False).returncode
    with tempfile.TemporaryDirectory(prefix="alis-bench-") as mappe:
        miljo = {**os.environ, "DATABASE_URL": f"sqlite:///{mappe}/bench.sqlite3"}
        return subprocess.run([sys.executable, __file__, *valg], env=miljo, check=False).returncode


if "DATABASE_URL" not in os.environ:
    sys.exit(in_a_database(sys.argv[1:]))

import django  # noqa: E402

django.setup()

from collections import Counter  # noqa: E402

from django.core.management import call_command  # noqa: E402
from django.db import connection  # noqa: E402

from factories.plassforlop import lag_verden  # noqa: E402
from factories.plasspill import spill, spill_samtidig  # noqa: E402


def main(valg: list[str]) -> int:
    call_command("migrate", verbosity=0)
    tall = [int(ett) for ett in valg if ett.isdigit()]
    antall, fro = (tall + [ANTALL, FRO][len(tall) :])[:2]
    tell: Counter[str] = Counter()
    start, verden, meldt = time.perf_counter(), lag_verden(), 0
    for nummer in itertools.count(fro):
        if connection.vendor == "postgresql":
            verden = lag_verden(f" {nummer}") if nummer % FORLOP_I_VERDEN == 0 else verden
            feil = spill_samtidig(verden, fro=nummer, tell=tell)
        else:
            feil = spill(verden, fro=nummer, tell=tell)
        if feil:
            print(f"frø {nummer}: {feil}")
            return 1
        if tell["forløp"] - meldt >= LAGRE:
            meldt = tell["forløp"]
            print(f"  {meldt} forløp, {time.perf_counter() - start:.0f} s", flush=True)
        if tell["forløp"] >= antall:
            break
    print(f"{connection.vendor}: frø {fro}–{nummer}, {time.perf_counter() - start:.0f} s, ingen feil")
    for hva, ganger in sorted(tell.items()):
        print(f"  {hva}: {ganger}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
