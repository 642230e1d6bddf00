"""Is any distribution better than this one? OR-tools' CP-SAT, which counts in whole numbers, asks each of the contract's five
wishes in its turn, under those before it. JSON in, JSON out.

In: as to `cpsat.py`, the candidates in the order of reporting, and `fordeling` beside. Out: `bedre`, the first wish that another
distribution meets better, or null; `ubevist`, the wishes that could not be settled in the time.
"""

import json
import sys
from collections.abc import Iterator
from typing import Any

from cpsat import en_modell
from ortools.sat.python import cp_model

HVEM_OM_GANGEN, HVOR_OM_GANGEN = 40, 6


def main(sekunder: float) -> None:
    sporsmal = json.load(sys.stdin)
    modell, valgt = en_modell(sporsmal)
    vare = {(id_, plass) for id_, plass in sporsmal["fordeling"].items()}
    for noekkel, en in valgt.items():
        modell.add_hint(en, noekkel in vare)
    bedre, ubevist = None, []
    for navn, vekter in _wishes(sporsmal, list(valgt)):
        sum_ = sum(vekt * en for vekt, en in zip(vekter, valgt.values(), strict=True))
        var = sum(vekt for vekt, noekkel in zip(vekter, valgt, strict=True) if noekkel in vare)
        modell.minimize(sum_)
        loser = cp_model.CpSolver()
        loser.parameters.max_time_in_seconds = sekunder
        loser.parameters.num_workers = 2
        status = loser.solve(modell)
        if status in (cp_model.OPTIMAL, cp_model.FEASIBLE) and round(loser.objective_value) < var:
            bedre = navn
            break
        if status != cp_model.OPTIMAL:
            ubevist.append(navn)
        modell.add(sum_ == var)
    json.dump({"bedre": bedre, "ubevist": ubevist}, sys.stdout)


def _wishes(sporsmal: Any, mulige: list[tuple[str, str]]) -> Iterator[tuple[str, list[int]]]:
    """Each as the least of a sum of whole numbers, one for each possibility."""
    kandidater, fordeling = sporsmal["kandidater"], sporsmal["fordeling"]
    pris = {
        (id_, plass): (onske, dager) for id_, en in kandidater.items() for plass, onske, dager in en["valg"]
    }
    yield "antall", [-1 for _en in mulige]
    yield "ønsker", [pris[en][0] for en in mulige]
    yield "dager", [pris[en][1] for en in mulige]
    alle = list(kandidater)
    for fra in range(0, len(alle), HVEM_OM_GANGEN):
        tur = alle[fra : fra + HVEM_OM_GANGEN]
        vekt = {id_: -(2 ** (len(tur) - 1 - nummer)) for nummer, id_ in enumerate(tur)}
        yield f"hvem {fra}", [vekt.get(id_, 0) for id_, _plass in mulige]
    plassert = [id_ for id_ in alle if id_ in fordeling]
    nummer_av = {plass: nummer for nummer, plass in enumerate(sorted(sporsmal["antall"]))}
    for fra in range(0, len(plassert), HVOR_OM_GANGEN):
        tur = plassert[fra : fra + HVOR_OM_GANGEN]
        enhet = {id_: len(nummer_av) ** (len(tur) - 1 - nummer) for nummer, id_ in enumerate(tur)}
        yield f"hvor {fra}", [enhet.get(id_, 0) * nummer_av[plass] for id_, plass in mulige]


if __name__ == "__main__":
    main(float(sys.argv[1]))
