"""The rows that a best answer keeps, beside answers that are the best there is, and one that is not."""

from collections.abc import Mapping

import numpy as np

from alis.domain.plassering.brukbar import finn_valg
from alis.domain.plassering.problem import Problem
from alis.integrations.loser import los
from alis.integrations.loser.delproblem import del_opp
from alis.integrations.loser.highs import Rader
from alis.integrations.loser.mulighet import Muligheter
from alis.integrations.loser.orden import rader_per_plass, rader_per_verdi, rader_uten_spill
from factories.plassering import lag_liten_runde, lag_runde


def test_a_best_answer_keeps_every_row() -> None:
    flere_av_en = 0
    for fro in range(200):
        problem = lag_liten_runde(fro)
        losning = los(problem)
        for del_ in del_opp(problem, finn_valg(problem)):
            mulige = Muligheter(del_)
            rader = Rader.av(
                [*rader_per_plass(mulige), *rader_per_verdi(mulige), *rader_uten_spill(mulige)],
                bredde=len(mulige.alle),
            )
            assert rader.holder(_chosen(mulige, losning.fordeling))
            flere_av_en += any(antall > 1 for antall in del_.antall.values())
    assert flere_av_en > 20


def test_a_place_that_someone_would_rather_have_is_not_left_free() -> None:
    problem, mulige, rader = _without_waste()
    holdt = 0
    losning = dict(los(problem).fordeling)
    for kandidat in sorted(losning):
        uten_henne = {hvem: plass for hvem, plass in losning.items() if hvem != kandidat}
        holdt += rader.holder(_chosen(mulige, uten_henne))
    assert not holdt


def _without_waste() -> tuple[Problem, Muligheter, Rader]:
    problem = lag_runde(1, kandidater=30, plasser=30, kommuner=5)
    (del_,) = del_opp(problem, finn_valg(problem))
    mulige = Muligheter(del_)
    return problem, mulige, Rader.av(list(rader_uten_spill(mulige)), bredde=len(mulige.alle))


def _chosen(mulige: Muligheter, fordeling: Mapping[str, str]) -> np.ndarray:
    x = np.zeros(len(mulige.alle))
    x[list(mulige.numre(fordeling))] = 1
    return x
