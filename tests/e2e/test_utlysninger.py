"""The pages of the calls, wide and narrow: one that waits for approval, one that is returned, and the form."""

import pytest

from alis.records.parter.models import Rolleinnehav
from e2e.conftest import NyttBesok, krev_god_bred_og_smal
from factories.sats import lag_satsfolk
from factories.utlysning import lag_forslag, lag_returnert

SIDEN = "/tilskudd/utlysninger/nasjonal-alis-2025-06/"


@pytest.mark.parametrize("sti", ["/tilskudd/utlysninger/", SIDEN, f"{SIDEN}ny/"])
def test_a_page_is_good_wide_and_narrow(besok: NyttBesok, sti: str) -> None:
    folk = lag_satsfolk()
    if "ny" not in sti.split("/"):
        lag_forslag(folk.en)
    som = Rolleinnehav.objects.get(person_id=folk.to.person_id, rolle=folk.to.rolle)
    krev_god_bred_og_smal(besok, som=som, sti=sti)


@pytest.mark.parametrize("sti", ["/tilskudd/utlysninger/", SIDEN, f"{SIDEN}ny/"])
def test_a_returned_call_is_good_wide_and_narrow(besok: NyttBesok, sti: str) -> None:
    folk = lag_satsfolk()
    lag_returnert(folk)
    som = Rolleinnehav.objects.get(person_id=folk.en.person_id, rolle=folk.en.rolle)
    krev_god_bred_og_smal(besok, som=som, sti=sti)
