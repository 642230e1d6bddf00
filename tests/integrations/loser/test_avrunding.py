"""From an answer in parts to a whole one that breaks nothing."""

from random import Random

import numpy as np
import pytest

from alis.domain.plassering.brukbar import finn_valg
from alis.domain.plassering.kontroll import finn_brudd
from alis.integrations.loser import los
from alis.integrations.loser.avrunding import avrund
from alis.integrations.loser.delproblem import del_opp
from alis.integrations.loser.mulighet import Muligheter
from factories.plassering import lag_liten_runde, lag_runde


@pytest.mark.parametrize("fro", range(60))
def test_any_answer_in_parts_is_rounded_to_one_that_breaks_nothing(fro: int) -> None:
    problem = lag_liten_runde(fro) if fro % 2 else lag_runde(fro, kandidater=20, plasser=12, kommuner=4)
    sjanse = Random(fro)
    for del_ in del_opp(problem, finn_valg(problem)):
        mulige = Muligheter(del_)
        valgt = avrund(mulige, np.array([sjanse.random() for _mulighet in mulige.alle]))
        fordeling = {
            del_.kandidater[mulige.alle[nummer].kandidat].id: mulige.plass[nummer] for nummer in valgt
        }
        assert finn_brudd(problem, fordeling) == ()


def test_the_best_answer_is_rounded_to_itself() -> None:
    problem = lag_runde(3, kandidater=40, plasser=30, kommuner=6)
    fordeling = los(problem).fordeling
    for del_ in del_opp(problem, finn_valg(problem)):
        mulige = Muligheter(del_)
        svar = mulige.numre(fordeling)
        x = np.zeros(len(mulige.alle))
        x[list(svar)] = 1
        assert avrund(mulige, x) == svar
