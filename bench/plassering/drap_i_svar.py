"""Kill -9 at random instants in the hospital queue, on SQLite and on PostgreSQL: most of all between a yes and what follows.

A doctor waits with two trusts and has an offer from one. The other offers her a place, she says yes (and leaves the first
queue, where her offer is free again), the vacancy is withdrawn (and she is first in the queue again), she is offered another,
does not answer, and finds a post elsewhere: each act in a process of its own that is killed somewhere between its beginning
and a little after its end. After each kill every trace of the act is counted (states, places in the order, lines in the
journal, notices): all of them or none, and never twice. What was left undone is tried again until it is done.

Run: .venv/bin/python bench/plassering/drap_i_svar.py [kills on each database] [seed]
"""

import os
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path
from random import Random

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "tests"), str(ROOT / "src")]
os.environ["DJANGO_SETTINGS_MODULE"] = "testinnstillinger"
DRAP, FRO = 300, 2026


def on_both(valg: list[str]) -> int:
    """One process for each database, since a process has one."""
    with tempfile.TemporaryDirectory(prefix="alis-bench-") as mappe:
        os.environ["DATABASE_URL"] = f"sqlite:///{mappe}/bench.sqlite3"
        sqlite = subprocess.run([sys.executable, __file__, *valg], check=False).returncode
    del os.environ["DATABASE_URL"]
    med_postgres = str(ROOT / "tests" / "med_postgres.py")
    return sqlite or subprocess.run([sys.executable, med_postgres, __file__, *valg], check=False).returncode


if "DATABASE_URL" not in os.environ:
    sys.exit(on_both(sys.argv[1:]))

import django  # noqa: E402

django.setup()

from django.core.management import call_command  # noqa: E402
from django.db import connection  # noqa: E402

from factories.drap import drep_etter_tid, som_tekst, vent_paa_de_dode  # noqa: E402
from factories.plassgang import STEG, Gang, Steg, er_gjort, krev_at_alt_stemmer, lag_gang  # noqa: E402

LITT_ETTER = 1.2
"""How far past the time that the act is thought to take a kill may fall."""


class Bodel:
    """Kills acts, learns how long each takes, and counts what came of it."""

    def __init__(self, fro: int) -> None:
        self.tilfeldig = Random(fro)
        self.varighet = {steg.navn: 0.05 for steg in STEG}
        self.svar: Counter[str] = Counter()
        self.drept: Counter[str] = Counter()

    def do(self, steg: Steg, gang: Gang) -> None:
        """Until it is done."""
        while not self._attempt(steg, gang):
            pass
        krev_at_alt_stemmer(gang)

    def _attempt(self, steg: Steg, gang: Gang) -> bool:
        mest = self.varighet[steg.navn] * LITT_ETTER
        drept = drep_etter_tid(self.tilfeldig.uniform(0, mest), som_tekst(steg.handling(gang)))
        vent_paa_de_dode()
        gjort = er_gjort(steg, gang)
        self.varighet[steg.navn] *= 0.75 if gjort else 1.25
        self.drept[steg.navn] += drept
        self.svar[
            ("alt sto igjen" if gjort else "ingenting sto igjen") if drept else "rakk å bli ferdig"
        ] += 1
        assert drept or gjort
        return gjort


def main(antall: int = DRAP, fro: int = FRO) -> int:
    call_command("migrate", verbosity=0)
    bodel, start, leger = Bodel(fro), time.perf_counter(), 0
    while bodel.drept.total() < antall:
        gang = lag_gang()
        for steg in STEG:
            bodel.do(steg, gang)
        leger += 1
    print(
        f"{connection.vendor}: {bodel.drept.total()} drap, {leger} leger, {time.perf_counter() - start:.0f} s"
    )
    for hva, ganger in [
        *sorted(bodel.svar.items()),
        *((f"drept i «{navn}»", n) for navn, n in bodel.drept.items()),
    ]:
        print(f"  {hva}: {ganger}")
    print("  etter hvert drap var sporene hele, og køene og journalen stemte; ellers hadde dette stoppet")
    return 0


if __name__ == "__main__":
    sys.exit(main(*(int(tekst) for tekst in sys.argv[1:])))
