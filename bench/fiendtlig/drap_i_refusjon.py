"""Kill -9 at random instants while a claim goes from the doctor's telephone to the bank, on SQLite and on PostgreSQL.

Claim after claim is sent, attested, approved, put in an order, sent to the bank and paid, each act in a process of its own
that is killed somewhere between its beginning and a little after its end. After each kill every trace of the act is counted
(the claim's state, its line, the voucher, the journal, the notices): all of them or none, and never twice. What was left
undone is tried again until it is done, and what was done is tried once more, which must change nothing. The books are added
up and the journal's chain is followed after every act.

Run: .venv/bin/python bench/fiendtlig/drap_i_refusjon.py [kills on each database] [seed]
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

from alis.domain.flyt import UlovligOvergang  # noqa: E402
from alis.services.refusjon.aapne_krav import KravetErEndret, KravetErSendt  # noqa: E402
from alis.services.utbetaling.aapne_utbetaling import UtbetalingenErEndret  # noqa: E402
from factories.pengegang import STEG, Handling, er_gjort, krev_at_alt_stemmer, lag_gang  # noqa: E402

FOR_SENT = (KravetErEndret, KravetErSendt, UlovligOvergang, UtbetalingenErEndret)


def is_in_vain(handling: Handling) -> bool:
    """An order made again is the same order; everything else is refused."""
    try:
        handling()
    except FOR_SENT:
        return True
    return handling.func.__name__ == "lag_utbetaling"  # type: ignore[attr-defined]


def main(antall: int = DRAP, fro: int = FRO) -> int:
    call_command("migrate", verbosity=0)
    bodel, start = Bodel(fro, er_gjort), time.perf_counter()
    gang, krav = lag_gang(), 0
    while bodel.drept.total() < antall:
        for steg in STEG:
            bodel.gjor(steg, gang)
            bodel.svar["gjort om igjen uten virkning"] += is_in_vain(steg.handling(gang))
            assert er_gjort(steg, gang)
            krev_at_alt_stemmer()
        krav += 1
        gang = lag_gang(fra=gang.forlop)
    print(
        f"{connection.vendor}: {bodel.drept.total()} drap, {krav} krav betalt, {time.perf_counter() - start:.0f} s"
    )
    for hva, ganger in sorted(bodel.svar.items()):
        print(f"  {hva}: {ganger}")
    print("  etter hver handling var sporene hele, og regnskap og journal stemte; ellers hadde dette stoppet")
    return 0


if __name__ == "__main__":
    sys.exit(main(*(int(tekst) for tekst in sys.argv[1:])))
