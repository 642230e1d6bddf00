"""A column of exact numbers behaves as its rows would one by one, also where 64 bits are too few."""

from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from alis.domain.verdier.kolonne import INT64, IkkeHeltall, Kolonne
from alis.domain.verdier.tall import minste, rund, rund_ned

SMA = st.builds(Fraction, st.integers(-1000, 1000), st.integers(1, 60))
STORE = st.builds(Fraction, st.integers(-(10**18), 10**18), st.integers(1, 10**6))
RADER = st.one_of(st.lists(SMA, min_size=1, max_size=4), st.lists(STORE, min_size=1, max_size=4))
TALL = st.one_of(SMA, STORE)
REGNEARTER = {
    "*": lambda a, b: a * b,
    "+": lambda a, b: a + b,
    "-": lambda a, b: a - b,
    "omvendt *": lambda a, b: b * a,
    "omvendt +": lambda a, b: b + a,
    "omvendt -": lambda a, b: b - a,
    "minste": minste,
}


def radene(kolonne):
    return [kolonne.brok(rad) for rad in range(len(kolonne))]


@settings(max_examples=60)
@given(rader=RADER, tall=TALL)
def test_a_column_and_a_number_give_what_each_row_gives(rader, tall):
    for navn, regn in REGNEARTER.items():
        assert radene(regn(Kolonne.av(rader), tall)) == [regn(rad, tall) for rad in rader], navn


@settings(max_examples=60)
@given(en=RADER, to=RADER)
def test_two_columns_give_what_each_pair_gives(en, to):
    par = list(zip(en, to, strict=False))
    kolonner = Kolonne.av([a for a, _ in par]), Kolonne.av([b for _, b in par])
    for navn, regn in REGNEARTER.items():
        assert radene(regn(*kolonner)) == [regn(a, b) for a, b in par], navn


@settings(max_examples=60)
@given(rader=RADER, enhet=st.sampled_from([1, 100]))
def test_rounding_a_column_rounds_each_row(rader, enhet):
    for avrunding in (rund, rund_ned):
        assert radene(avrunding(Kolonne.av(rader), enhet)) == [avrunding(rad, enhet) for rad in rader]


def test_half_is_rounded_up():
    halve = [Fraction(1, 2), Fraction(3, 2), Fraction(-1, 2), Fraction(1, 3), Fraction(2, 3)]
    assert [rund(rad, 1) for rad in halve] == [1, 2, 0, 0, 1]
    assert radene(rund(Kolonne.av(halve), 1)) == [1, 2, 0, 0, 1]
    assert [rund(149, 100), rund(150, 100), rund_ned(199, 100)] == [100, 200, 100]


@pytest.mark.parametrize(("verdi", "type_"), [(INT64, np.int64), (INT64 + 1, object)])
def test_the_column_leaves_64_bits_exactly_when_it_must(verdi, type_):
    assert Kolonne.av([verdi]).teller.dtype == type_
    halvparten = Kolonne.fra(np.array([verdi // 2 + 1]))
    assert (halvparten * 2).brok(0) == 2 * (verdi // 2 + 1)
    assert (halvparten + halvparten).teller.dtype == object


@pytest.mark.parametrize("type_", [np.int8, np.int32, np.uint64, object])
def test_whole_numbers_of_any_width_are_taken_without_overflow(type_):
    kolonne = Kolonne.fra(np.array([1, 100], dtype=type_))
    assert radene(kolonne * 10**12) == [10**12, 10**14]


def test_floats_are_refused():
    with pytest.raises(IkkeHeltall):
        Kolonne.fra(np.array([0.5]))
