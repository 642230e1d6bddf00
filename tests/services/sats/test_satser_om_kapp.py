"""Two who say yes to the same rate set at once: one yes is the first, and the set is in force by two yeses, or still waits."""

import pytest

from alis.domain.flyt import Satsversjonsstatus, UlovligOvergang
from alis.records.journal.models import Journallinje
from alis.services.felles import EndretAvAndre
from alis.services.journal import kontroller
from alis.services.sats.godkjenn_sats import godkjenn_sats
from factories.samtidig import samtidig
from factories.sats import NAA, lag_satsfolk, lag_til_godkjenning, rad, si_ja

pytestmark = pytest.mark.django_db(transaction=True)


def publiseringer() -> int:
    return Journallinje.objects.filter(handling="publiser_sats").count()


def test_two_first_yeses_at_once_are_one_and_the_other_is_told_that_it_has_changed() -> None:
    folk = lag_satsfolk()
    versjon_id = lag_til_godkjenning(folk)
    laas = rad(versjon_id).laas
    svar = samtidig(
        lambda: godkjenn_sats(aktor=folk.en, versjon_id=versjon_id, laas=laas, naa=NAA),
        lambda: godkjenn_sats(aktor=folk.to, versjon_id=versjon_id, laas=laas, naa=NAA),
    )
    (nei,) = (ett for ett in svar if ett is not False)
    assert isinstance(nei, EndretAvAndre | UlovligOvergang), svar
    assert rad(versjon_id).godkjent_av_id in {folk.en.person_id, folk.to.person_id}
    assert publiseringer() == 0
    assert kontroller().brudd is None


def test_the_second_yes_pressed_by_two_at_once_puts_it_into_force_once() -> None:
    folk = lag_satsfolk()
    versjon_id = lag_til_godkjenning(folk)
    si_ja(folk.en, versjon_id)
    laas = rad(versjon_id).laas
    svar = samtidig(
        lambda: godkjenn_sats(aktor=folk.to, versjon_id=versjon_id, laas=laas, naa=NAA),
        lambda: godkjenn_sats(aktor=folk.tre, versjon_id=versjon_id, laas=laas, naa=NAA),
    )
    assert svar.count(True) == 1, svar
    assert (rad(versjon_id).status, publiseringer()) == (Satsversjonsstatus.PUBLISERT, 1)
    assert kontroller().brudd is None
