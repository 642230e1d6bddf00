"""OR-tools' CP-SAT on one problem, in a process of its own: it and SciPy's HiGHS are never in one. JSON in, JSON out.

In: for each candidate her possibilities as [place, wish cost, days], best first, her kommune and priority; and how many there
are of each place. One weighted goal: a place, then wishes, then days. Out: the distribution, and whether it is proven best.
"""

import json
import sys
from collections import defaultdict
from itertools import combinations
from typing import Any

from ortools.sat.python import cp_model

ET_ONSKE, EN_PLASS = 1_000, 1_000_000


def main(sekunder: float) -> None:
    sporsmal = json.load(sys.stdin)
    modell, valgt = en_modell(sporsmal)
    modell.maximize(
        sum(
            (EN_PLASS - ET_ONSKE * onske - dager) * valgt[id_, plass]
            for id_, kandidat in sporsmal["kandidater"].items()
            for plass, onske, dager in kandidat["valg"]
        )
    )
    loser = cp_model.CpSolver()
    loser.parameters.max_time_in_seconds = sekunder
    loser.parameters.num_workers = 2
    status = loser.solve(modell)
    fant = status in (cp_model.OPTIMAL, cp_model.FEASIBLE)
    fordeling = {id_: plass for (id_, plass), en in valgt.items() if fant and loser.value(en)}
    json.dump({"fordeling": fordeling, "bevist": status == cp_model.OPTIMAL}, sys.stdout)


def en_modell(sporsmal: Any) -> tuple[Any, dict[tuple[str, str], Any]]:
    """What may never be, and a variable for each possibility."""
    modell = cp_model.CpModel()
    valgt = {
        (id_, plass): modell.new_bool_var(f"{id_} {plass}")
        for id_, kandidat in sporsmal["kandidater"].items()
        for plass, _onske, _dager in kandidat["valg"]
    }
    _one_each(modell, valgt, sporsmal)
    _kommunens_orden(modell, valgt, sporsmal["kandidater"])
    return modell, valgt


def _one_each(modell: Any, valgt: dict[tuple[str, str], Any], sporsmal: Any) -> None:
    i_plassen = defaultdict(list)
    for (_id, plass), en in valgt.items():
        i_plassen[plass].append(en)
    for plass, alle in i_plassen.items():
        modell.add(sum(alle) <= sporsmal["antall"][plass])
    for id_, kandidat in sporsmal["kandidater"].items():
        modell.add_at_most_one(valgt[id_, plass] for plass, _onske, _dager in kandidat["valg"])


def _kommunens_orden(modell: Any, valgt: dict[tuple[str, str], Any], kandidater: Any) -> None:
    deres = defaultdict(list)
    for id_, kandidat in kandidater.items():
        deres[kandidat["kommune"]].append((kandidat["prioritet"], id_))
    for alle in deres.values():
        for (_forst, foran), (_sist, bak) in combinations(sorted(alle), 2):
            for plass, onske, dager in kandidater[foran]["valg"]:
                if (bak, plass) in valgt:
                    like_gode = [p for p, o, d in kandidater[foran]["valg"] if (o, d) <= (onske, dager)]
                    modell.add(valgt[bak, plass] <= sum(valgt[foran, p] for p in like_gode))


if __name__ == "__main__":
    main(float(sys.argv[1]))
