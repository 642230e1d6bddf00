"""Is our answer to a trust's round the best there is, by all five wishes of the contract? Another solver is asked to better it.

Run: .venv/bin/python bench/plassering/er_det_beste.py [rounds of each size] [seconds for each wish]
"""

import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "tests"), str(Path(__file__).parent)]

from motpart.spor import spor  # noqa: E402

from alis.integrations.loser import los  # noqa: E402
from factories.plassering import lag_runde  # noqa: E402

STORRELSER = ((120, 100, 60), (120, 100, 20), (120, 100, 10), (90, 90, 8), (60, 40, 4), (40, 50, 3))
"""Candidates, places and kommuner."""


def main(runder: int, sekunder: float) -> int:
    feil = 0
    for kandidater, plasser, kommuner in STORRELSER:
        for fro in range(runder):
            problem = lag_runde(fro, kandidater=kandidater, plasser=plasser, kommuner=kommuner)
            start = time.process_time()
            losning = los(problem)
            brukt = time.process_time() - start
            svar = spor("cpsat_bedre.py", problem, sekunder, fordeling=losning.fordeling)
            feil += svar["bedre"] is not None or not losning.optimal_onsker
            print(
                f"{kandidater} på {plasser}, {kommuner} kommuner, frø {fro}: {losning.plassert} av {losning.ovre_grense}, "
                f"{brukt:.1f} s; bedre: {svar['bedre'] or 'nei'}; ubevist: {', '.join(svar['ubevist']) or 'intet'}",
                flush=True,
            )
    return 1 if feil else 0


if __name__ == "__main__":
    sys.exit(
        main(int(sys.argv[1]) if len(sys.argv) > 1 else 2, float(sys.argv[2]) if len(sys.argv) > 2 else 60.0)
    )
