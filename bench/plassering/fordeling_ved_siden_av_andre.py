"""Hospital places beside how they are given today, deferred acceptance (`matching`), and OR-tools' CP-SAT, on the same rounds.

For each: how many get a place, how many of them within three months of the day they wished for, how often a kommune's order
is broken, and the time. Asked of a trust's rounds, of a round ten times as large in everything, and of the nation; the most that
there could be is written beside. Nobody is given longer than the seconds that are said; who has no answer by then has none.

Run: .venv/bin/python bench/plassering/fordeling_ved_siden_av_andre.py [seconds for each]
"""

import signal
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "tests"), str(Path(__file__).parent)]

from motpart.koer import for_hand, i_kommunens_orden, utsatt_svar  # noqa: E402
from motpart.spor import spor  # noqa: E402

from alis.domain.plassering.delingskontroll import finn_delingsbrudd  # noqa: E402
from alis.domain.plassering.kontroll import finn_brudd  # noqa: E402
from alis.domain.plassering.problem import Problem  # noqa: E402
from alis.integrations.loser import los, los_deling  # noqa: E402
from factories.deling import lag_region  # noqa: E402
from factories.plassering import lag_nasjonen, lag_runde  # noqa: E402

NAER_DAGER = 92
SEKUNDER = 60.0

Fordeler = Callable[[Problem], Mapping[str, str]]


def main(sekunder: float) -> int:
    print(f"Hver har høyst {sekunder:g} sekunder på hver runde.")
    brutt = sum(_round(navn, problem, sekunder) for navn, problem in _rounds())
    return 1 if brutt + sum(_region(fro) for fro in range(4)) else 0


def _round(navn: str, problem: Problem, sekunder: float) -> int:
    """How many breaches there are in our answer."""
    print(f"{navn}: {len(problem.kandidater):,} kandidater, {len(problem.plasser):,} plasser")
    start = time.perf_counter()
    losning = los(problem)
    brukt = time.perf_counter() - start
    bevist = "bevist" if losning.optimal else f"høyst {losning.ovre_grense}"
    brutt = _line(f"Felles ALIS ({bevist})", problem, losning.fordeling, brukt, brukt)
    andre: dict[str, Fordeler] = {
        "først til mølla": for_hand,
        "i kommunens orden": i_kommunens_orden,
        "utsatt svar (matching)": utsatt_svar,
        "CP-SAT": lambda problem: spor("cpsat.py", problem, sekunder)["fordeling"],
    }
    for hvem, fordel in andre.items():
        start = time.perf_counter()
        fordeling = _in_time(fordel, problem, sekunder)
        if fordeling is None:
            print(f"  {hvem:28} intet svar på {time.perf_counter() - start:.0f} s", flush=True)
        else:
            _line(hvem, problem, fordeling, time.perf_counter() - start, brukt)
    return brutt


def _in_time(fordel: Fordeler, problem: Problem, sekunder: float) -> Mapping[str, str] | None:
    """CP-SAT stops by itself; all are given a tenth more, to end."""
    signal.signal(signal.SIGALRM, _out_of_time)
    signal.setitimer(signal.ITIMER_REAL, 1.1 * sekunder)
    try:
        return fordel(problem)
    except TimeoutError:
        return None
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)


def _out_of_time(*_hva: object) -> None:
    raise TimeoutError


def _region(fro: int) -> int:
    """Vacancies of three to twelve months, some doctors in two parts: nobody beside us takes this question."""
    problem = lag_region(fro)
    start = time.perf_counter()
    plan = los_deling(problem)
    brukt = time.perf_counter() - start
    brutt = len(finn_delingsbrudd(problem, plan.tjenester))
    print(
        f"region {fro}, med deling: {len(problem.kandidater)} kandidater, {len(problem.plasser)} plasser: "
        f"{len(plan.tjenester)} av høyst {plan.ovre_grense} ({len(plan.tjenester) / plan.ovre_grense:.2%}), "
        f"{brutt} brudd, {brukt:.1f} s",
        flush=True,
    )
    return brutt


def _rounds() -> Iterator[tuple[str, Problem]]:
    for fro in range(3):
        yield f"runde {fro}, 1×", lag_runde(fro, kandidater=120, plasser=100, kommuner=60)
    yield "runde 0, 10×", lag_runde(0, kandidater=1200, plasser=1000, kommuner=600, steder=50)
    yield "nasjonen", lag_nasjonen(0)


def _line(hvem: str, problem: Problem, fordeling: Mapping[str, str], brukt: float, vart: float) -> int:
    plasser = {plass.id: plass for plass in problem.plasser}
    kandidater = {kandidat.id: kandidat for kandidat in problem.kandidater}
    naer = sum(
        abs((plasser[plass].fom - kandidater[id_].onsket_fom).days) <= NAER_DAGER
        for id_, plass in fordeling.items()
    )
    brudd = len(finn_brudd(problem, fordeling))
    print(
        f"  {hvem:28} {len(fordeling):6,} plassert  {naer:6,} innen tre måneder  {brudd:5,} brudd  "
        f"{brukt:8.2f} s  ({brukt / vart:.2f} av vår tid)",
        flush=True,
    )
    return brudd


if __name__ == "__main__":
    sys.exit(main(float(sys.argv[1]) if len(sys.argv) > 1 else SEKUNDER))
