"""Kill -9 at random instants, act after act, on each database: what the benches that kill have in common.

Each act is done in a process of its own that is killed somewhere between its beginning and a little after its end. A process
has one database, so each database has a process of its own too: call `paa_begge` before Django is begun.
"""

import os
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any

from factories.drap import drep_etter_tid, som_tekst, vent_paa_de_dode

ROOT = Path(__file__).resolve().parents[1]
DRAP, FRO = 300, 2026
LITT_ETTER = 1.2
"""How far past the time that the act is thought to take a kill may fall."""


def paa_begge(fil: str, valg: list[str]) -> int:
    """Run the file once on SQLite and once on PostgreSQL; return the first code that is not 0."""
    with tempfile.TemporaryDirectory(prefix="alis-bench-") as mappe:
        os.environ["DATABASE_URL"] = f"sqlite:///{mappe}/bench.sqlite3"
        sqlite = subprocess.run([sys.executable, fil, *valg], check=False).returncode
    del os.environ["DATABASE_URL"]
    med_postgres = str(ROOT / "tests" / "med_postgres.py")
    return sqlite or subprocess.run([sys.executable, med_postgres, fil, *valg], check=False).returncode


class Bodel:
    """Kills acts, learns how long each takes, and counts what came of it."""

    def __init__(self, fro: int, er_gjort: Callable[[Any, Any], bool]) -> None:
        self._tilfeldig = Random(fro)
        self._er_gjort = er_gjort
        self._varighet: dict[str, float] = {}
        self.svar: Counter[str] = Counter()
        self.drept: Counter[str] = Counter()
        """Kills in each act."""

    def gjor(self, steg: Any, gang: Any) -> None:
        """Until it is done. Asserts that all of it is there, or nothing."""
        while not self._attempt(steg, gang):
            pass

    def _attempt(self, steg: Any, gang: Any) -> bool:
        varighet = self._varighet.get(steg.navn, 0.05)
        drept = drep_etter_tid(
            self._tilfeldig.uniform(0, varighet * LITT_ETTER), som_tekst(steg.handling(gang))
        )
        vent_paa_de_dode()
        gjort = self._er_gjort(steg, gang)
        self._varighet[steg.navn] = varighet * (0.75 if gjort else 1.25)
        self.drept[steg.navn] += drept
        self.svar[
            ("alt sto igjen" if gjort else "ingenting sto igjen") if drept else "rakk å bli ferdig"
        ] += 1
        assert drept or gjort
        return gjort
