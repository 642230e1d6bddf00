"""Orders that become one: nobody passes one of her own, and the first of each stand before the second of any."""

import random
from datetime import UTC, datetime, timedelta
from uuid import UUID

from alis.domain.plassering.flettet_rekkefolge import Ventende, flett

START = datetime(2026, 1, 1, tzinfo=UTC)


def en(nummer: int, dag: int) -> Ventende:
    return Ventende(id=UUID(int=nummer), meldt_at=START + timedelta(days=dag))


def test_the_first_of_each_stand_before_the_second_of_any_the_earliest_reported_first():
    nord, sor = [en(1, 9), en(2, 0)], [en(3, 5), en(4, 6), en(5, 7)]

    assert [pk.int for pk in flett([nord, sor])] == [3, 1, 2, 4, 5]


def test_the_answer_is_the_same_in_whatever_order_the_kommuner_come_and_nobody_passes_her_own():
    trekk = random.Random(4)
    for _gang in range(200):
        nummer = iter(range(1000))
        koer = [
            [en(next(nummer), trekk.randrange(5)) for _plass in range(trekk.randrange(6))]
            for _kommune in range(4)
        ]
        svar = flett(koer)
        assert svar == flett(reversed(koer))
        assert sorted(svar) == sorted(rad.id for egne in koer for rad in egne)
        for egne in koer:
            assert [pk for pk in svar if pk in {rad.id for rad in egne}] == [rad.id for rad in egne]
