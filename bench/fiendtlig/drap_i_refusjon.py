"""Kill -9 at random instants while a claim goes from the doctor's telephone to the bank, on SQLite and on PostgreSQL.

Claim after claim is sent, attested, approved, put in an order, sent to the bank and paid, each act in a process of its own
that is killed somewhere between its beginning and a little after its end. After each kill every trace of the act is counted
(the claim's state, its line, the voucher, the journal, the notices): all of them or none, and never twice. What was left
undone is tried again until it is done, and what was done is tried once more, which must change nothing. The books are added
up and the journal's chain is followed after every act.

Run: .venv/bin/python bench/fiendtlig/drap_i_refusjon.py [kills on each database] [seed]
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

from alis.domain.flyt import UlovligOvergang  # noqa: E402
from alis.services.refusjon.aapne_krav import KravetErEndret, KravetErSendt  # noqa: E402
from alis.services.utbetaling.aapne_utbetaling import UtbetalingenErEndret  # noqa: E402
from factories.drap import drep_etter_tid, som_tekst, vent_paa_de_dode  # noqa: E402
from factories.pengegang import STEG, Gang, Handling, Steg, er_gjort, krev_at_alt_stemmer, lag_gang  # noqa: E402

FOR_SENT = (KravetErEndret, KravetErSendt, UlovligOvergang, UtbetalingenErEndret)
LITT_ETTER = 1.2
"""How far past the time that the act is thought to take a kill may fall."""


class Bodel:
    """Kills acts, learns how long each takes, and counts what came of it."""

    def __init__(self, fro: int) -> None:
        self.tilfeldig = Random(fro)
        self.varighet = {steg.navn: 0.05 for steg in STEG}
        self.svar: Counter[str] = Counter()

    @property
    def drap(self) -> int:
        return self.svar["ingenting sto igjen"] + self.svar["alt sto igjen"]

    def do(self, steg: Steg, gang: Gang) -> None:
        """Until it is done."""
        while not self._attempt(steg, gang):
            pass
        self.svar["gjort om igjen uten virkning"] += is_in_vain(steg.handling(gang))
        assert er_gjort(steg, gang)
        krev_at_alt_stemmer()

    def _attempt(self, steg: Steg, gang: Gang) -> bool:
        mest = self.varighet[steg.navn] * LITT_ETTER
        drept = drep_etter_tid(self.tilfeldig.uniform(0, mest), som_tekst(steg.handling(gang)))
        vent_paa_de_dode()
        gjort = er_gjort(steg, gang)
        self.varighet[steg.navn] *= 0.75 if gjort else 1.25
        self.svar[
            ("alt sto igjen" if gjort else "ingenting sto igjen") if drept else "rakk å bli ferdig"
        ] += 1
        assert drept or gjort
        return gjort


def is_in_vain(handling: Handling) -> bool:
    """An order made again is the same order; everything else is refused."""
    try:
        handling()
    except FOR_SENT:
        return True
    return handling.func.__name__ == "lag_utbetaling"  # type: ignore[attr-defined]


def main(antall: int = DRAP, fro: int = FRO) -> int:
    call_command("migrate", verbosity=0)
    bodel, start = Bodel(fro), time.perf_counter()
    gang, krav = lag_gang(), 0
    while bodel.drap < antall:
        for steg in STEG:
            bodel.do(steg, gang)
        krav += 1
        gang = lag_gang(fra=gang.forlop)
    print(f"{connection.vendor}: {bodel.drap} drap, {krav} krav betalt, {time.perf_counter() - start:.0f} s")
    for hva, ganger in sorted(bodel.svar.items()):
        print(f"  {hva}: {ganger}")
    print("  etter hver handling var sporene hele, og regnskap og journal stemte; ellers hadde dette stoppet")
    return 0


if __name__ == "__main__":
    sys.exit(main(*(int(tekst) for tekst in sys.argv[1:])))
