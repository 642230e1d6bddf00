"""Cuts beside every answer in whole numbers that there is, in small questions."""

from itertools import product
from random import Random

import numpy as np
import pytest

from alis.integrations.loser.halvering import halverte
from alis.integrations.loser.highs import Lineaermodell, Rad, Rader
from alis.integrations.loser.kutt import finn_kutt

BREDDE = 9


def tilfeldige_rader(sjanse: Random) -> Rader:
    """At most one or two of some, and no more of some than of others, as in a round; and one with larger weights."""
    rader = [
        Rad.ikke_over(sjanse.sample(range(BREDDE), sjanse.randint(2, 4)), sjanse.choice([1, 1, 1, 2]))
        for _nr in range(9)
    ]
    for _nr in range(4):
        kolonner = sjanse.sample(range(BREDDE), 5)
        rader.append(Rad.ikke_flere(kolonner[:3], kolonner[3:], utenom=sjanse.choice([0, 0, 1])))
    vekter = tuple(float(sjanse.randint(-9, 9)) for _nr in range(BREDDE))
    rader.append(Rad(tuple(range(BREDDE)), vekter, -np.inf, sjanse.randint(0, 12)))
    return Rader.av(rader, bredde=BREDDE)


@pytest.mark.parametrize("start", range(0, 200, 50))
def test_cuts_are_broken_by_the_answer_in_parts_and_kept_by_every_whole_one(start: int) -> None:
    funnet = 0
    for fro in range(start, start + 50):
        sjanse = Random(fro)
        rader = tilfeldige_rader(sjanse)
        modell = Lineaermodell(BREDDE, rader)
        x = modell.spor(np.array([-float(sjanse.randint(1, 9)) for _nr in range(BREDDE)])).x
        kutt = finn_kutt(modell, x)
        assert (kutt.matrise @ x > kutt.hoyst).all()
        hele = np.array(list(product([0, 1], repeat=BREDDE)), dtype=float).T
        mulige = hele[:, (rader.matrise @ hele <= rader.hoyst[:, None]).all(axis=0)]
        assert (kutt.matrise @ mulige <= kutt.hoyst[:, None]).all(), fro
        funnet += kutt.antall
    assert funnet > 10


def test_an_answer_that_is_whole_is_not_cut() -> None:
    modell = Lineaermodell(3, Rader.av([Rad.ikke_over([0, 1], 1), Rad.ikke_over([1, 2], 1)], bredde=3))
    assert finn_kutt(modell, modell.spor(np.array([-1.0, 0.0, -1.0])).x).antall == 0


def test_three_that_exclude_each_other_are_one_at_the_most() -> None:
    modell = Lineaermodell(3, Rader.av([Rad.ikke_over(par, 1) for par in ([0, 1], [1, 2], [0, 2])], bredde=3))
    x = modell.spor(np.full(3, -1.0)).x
    assert x.tolist() == [0.5] * 3
    kutt = finn_kutt(modell, x)
    assert (kutt.matrise.toarray() == np.ones((1, 3))).all()
    assert kutt.hoyst.tolist() == [1.0]


def test_a_cut_of_the_basis_says_more_than_half_of_a_row_does() -> None:
    modell = Lineaermodell(3, Rader.av([Rad((0, 1, 2), (3.0, 3.0, 3.0), -np.inf, 4)], bredde=3))
    x = modell.spor(np.full(3, -1.0)).x
    assert finn_kutt(modell, x).matrise.toarray().tolist() == [[1, 1, 1]]
    av_rad = halverte(modell.rader, x)
    assert sorted(av_rad.matrise.toarray()[0]) == [1, 1, 2]
    assert (finn_kutt(modell, x).hoyst, av_rad.hoyst) == ([1.0], [2.0])


def test_cuts_are_let_go_of_when_they_say_nothing_and_no_other_row_is() -> None:
    modell = Lineaermodell(3, Rader.av([Rad.ikke_over([0, 1], 1)], bredde=3))
    modell.legg_til(Rader.av([Rad.ikke_over([0], 1), Rad.ikke_over([2], 1)], bredde=3), kutt=True)
    modell.legg_til(Rader.av([Rad.ikke_over([1, 2], 1)], bredde=3))
    modell.slipp_kutt(np.array([0.0, 0.0, 1.0]))
    assert modell.rader.hoyst.tolist() == [1, 1, 1]
    assert modell.spor(np.array([-1.0, -3.0, -1.0])).sum == -3
