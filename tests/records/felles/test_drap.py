"""The tests that kill an act in the middle rest on this: the kill is real, and so is what the database made of it."""

import pytest

from alis.records.parter.models import Organisasjon
from factories.drap import drep_etter_skriving

pytestmark = pytest.mark.django_db(transaction=True)

TO_SKRIVINGER = """
from contextlib import nullcontext
from django.db import transaction
from alis.records.parter.models import Organisasjon
with {ramme}():
    Organisasjon.objects.create(navn="En", type="kommune")
    Organisasjon.objects.create(navn="To", type="kommune")
"""
HVER_FOR_SEG = TO_SKRIVINGER.format(ramme="nullcontext")
SAMLET = TO_SKRIVINGER.format(ramme="transaction.atomic")


@pytest.mark.parametrize(("handling", "igjen"), [(HVER_FOR_SEG, ["En"]), (SAMLET, [])])
def test_what_was_committed_before_the_kill_stays_and_nothing_else(handling: str, igjen: list[str]) -> None:
    assert drep_etter_skriving(1, handling)
    assert list(Organisasjon.objects.values_list("navn", flat=True)) == igjen


def test_an_act_with_fewer_writes_is_carried_out() -> None:
    assert not drep_etter_skriving(3, SAMLET)
    assert Organisasjon.objects.count() == 2


def test_an_act_that_fails_by_itself_is_not_taken_for_one_that_was_killed() -> None:
    with pytest.raises(AssertionError, match="feilet av seg selv"):
        drep_etter_skriving(1, "raise ValueError")
    assert drep_etter_skriving(1, SAMLET)
