"""Two at the same need in the same moment: one is done, the other is told, and no two have the same number."""

from functools import partial

import pytest

from alis.domain.flyt import Behovsstatus
from alis.domain.plassering.behov import Bortfall
from alis.records.journal.models import Journallinje
from alis.records.plassering.models import Behov
from alis.services.plassering.aapne_behov import BehovetErEndret, BehovetVenterIkke
from alis.services.plassering.endre_behov import endre_behov
from alis.services.plassering.meld_behov import AltMeldt
from alis.services.plassering.meld_bortfall import AltFaltBort, meld_bortfall
from alis.services.plassering.prioriter_behov import RekkefolgenErEndret, prioriter_behov
from factories.behov import ONSKET, SENERE, Innmeldt, behovet, lag_innmeldt, rekkefolgen
from factories.samtidig import samtidig

pytestmark = pytest.mark.django_db(transaction=True)


def feil(svar: list[object]) -> list[type]:
    return [type(ett) for ett in svar if isinstance(ett, Exception)]


def ranger(innmeldt: Innmeldt, sett: list, ny: list) -> partial:
    helseforetak_id = innmeldt.foretak.sted.helseforetak_id
    return partial(
        prioriter_behov,
        aktor=innmeldt.koordinator,
        helseforetak_id=helseforetak_id,
        sett=sett,
        ny=ny,
        naa=SENERE,
    )


def test_a_need_reported_from_three_windows_is_reported_once() -> None:
    innmeldt = lag_innmeldt()
    svar = samtidig(*[innmeldt.meld] * 3)
    assert feil(svar) == [AltMeldt] * 2, svar
    assert Behov.objects.count() == 1
    assert Journallinje.objects.filter(handling="meld_behov").count() == 1


def test_two_doctors_reported_at_once_get_a_number_each() -> None:
    innmeldt = lag_innmeldt(3)
    svar = samtidig(*(partial(innmeldt.meld, nummer) for nummer in range(3)))
    assert feil(svar) == [], svar
    assert sorted(Behov.objects.values_list("prioritet", flat=True)) == [1, 2, 3]


def test_of_two_who_rank_at_once_the_one_who_saw_the_old_order_is_told() -> None:
    innmeldt = lag_innmeldt(3)
    en, to, tre = (innmeldt.meld(nummer) for nummer in range(3))
    svar = samtidig(
        ranger(innmeldt, [en, to, tre], [to, en, tre]), ranger(innmeldt, [en, to, tre], [tre, en, to])
    )
    assert feil(svar) == [RekkefolgenErEndret], svar
    assert rekkefolgen(innmeldt) in ([to, en, tre], [tre, en, to])


def test_one_who_leaves_while_the_others_are_ranked_is_never_given_a_number() -> None:
    innmeldt = lag_innmeldt(3)
    en, to, tre = (innmeldt.meld(nummer) for nummer in range(3))
    bort = partial(meld_bortfall, aktor=innmeldt.alis(2), behov_id=tre, laas=1, grunn=Bortfall.EGEN_PLASS)
    svar = samtidig(partial(bort, naa=SENERE), ranger(innmeldt, [en, to, tre], [tre, to, en]))
    assert feil(svar) in ([], [RekkefolgenErEndret]), svar
    assert (behovet(tre).status, behovet(tre).prioritet) == (Behovsstatus.FALT_BORT, None)
    assert rekkefolgen(innmeldt) in ([en, to], [to, en])


def test_changed_and_taken_back_at_once_is_never_half_of_each() -> None:
    innmeldt = lag_innmeldt()
    en = innmeldt.meld()
    endret = partial(endre_behov, aktor=innmeldt.koordinator, behov_id=en, laas=1, onsker=ONSKET)
    bort = partial(meld_bortfall, aktor=innmeldt.alis(), behov_id=en, laas=1, grunn=Bortfall.EGEN_PLASS)
    svar = samtidig(partial(endret, naa=SENERE), partial(bort, naa=SENERE))
    (nei,) = feil(svar)
    assert nei in (BehovetErEndret, BehovetVenterIkke, AltFaltBort), svar
    falt = behovet(en).status == Behovsstatus.FALT_BORT
    assert falt == (nei is BehovetVenterIkke)
