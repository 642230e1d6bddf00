"""Kill -9 at random instants in the hospital queue, on SQLite and on PostgreSQL: most of all between a yes and what follows.

A doctor waits with two trusts and has an offer from one. The other offers her a place, she says yes (and leaves the first
queue, where her offer is free again), the vacancy is withdrawn (and she is first in the queue again), she is offered another,
does not answer, and finds a post elsewhere: each act in a process of its own that is killed somewhere between its beginning
and a little after its end. After each kill every trace of the act is counted (states, places in the order, lines in the
journal, notices): all of them or none, and never twice. What was left undone is tried again until it is done.

Run: .venv/bin/python bench/plassering/drap_i_svar.py [kills on each database] [seed]
"""

import os
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "bench"), str(ROOT / "tests"), str(ROOT / "src")]
os.environ["DJANGO_SETTINGS_MODULE"] = "testinnstillinger"

from drap import DRAP, FRO, Bodel, paa_begge  # noqa: E402

if "DATABASE_URL" not in os.environ:
    sys.exit(paa_begge(__file__, sys.argv[1:]))

import django  # noqa: E402

django.setup()

from django.core.management import call_command  # noqa: E402
from django.db import connection  # noqa: E402

from factories.plassgang import STEG, er_gjort, krev_at_alt_stemmer, lag_gang  # noqa: E402


def main(antall: int = DRAP, fro: int = FRO) -> int:
    call_command("migrate", verbosity=0)
    bodel, start, leger = Bodel(fro, er_gjort), time.perf_counter(), 0
    while bodel.drept.total() < antall:
        gang = lag_gang()
        for steg in STEG:
            bodel.gjor(steg, gang)
            krev_at_alt_stemmer(gang)
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
