"""Positions that follow each other become one, whatever order they are given in."""

from datetime import date
from fractions import Fraction
from itertools import permutations

from alis.domain.parter import Stillingstype
from alis.domain.tilskudd.andel import sla_sammen
from alis.domain.utdanning import Stilling
from alis.domain.verdier import Periode

FORST = Periode(date(2025, 6, 16), date(2025, 7, 10))
KORT = Periode(date(2025, 7, 11), date(2025, 7, 15))
LANG = Periode(date(2025, 7, 11), date(2025, 8, 9))


def test_of_two_positions_that_could_follow_a_third_the_one_that_ends_first_does():
    for perioder in permutations([FORST, KORT, LANG]):
        stillinger = [
            Stilling(type=Stillingstype.FASTLEGE, prosent=Fraction(20), periode=periode)
            for periode in perioder
        ]
        ansettelser = sla_sammen(stillinger, [(periode,) for periode in perioder])
        assert [ansettelse.segmenter for ansettelse in ansettelser] == [
            (Periode(FORST.fom, KORT.tom),),
            (LANG,),
        ]
