"""Kommuner become one while others report, rank and answer in them: nobody is lost, and nobody is left behind."""

from datetime import UTC, date, datetime
from functools import partial

import pytest

from alis.domain.flyt import Behovsstatus
from alis.domain.plassering.behov import Bortfall
from alis.records.plassering.models import Behov
from alis.records.utdanning.models import AlisSak
from alis.services.felles import FinnesIkke
from alis.services.journal import kontroller
from alis.services.plassering.aapne_behov import BehovetErEndret
from alis.services.plassering.meld_bortfall import meld_bortfall
from alis.services.plassering.prioriter_behov import RekkefolgenErEndret, prioriter_behov
from alis.services.sammenslaing import UkjentKommune, slaa_sammen_kommuner
from factories.behov import lag_innmeldt
from factories.parter import lag_kommune
from factories.samtidig import samtidig

pytestmark = pytest.mark.django_db(transaction=True)
NAA = datetime(2027, 1, 4, 9, tzinfo=UTC)
TIL_HER = {"aktor": None, "fra": ["1848"], "til": "1899", "fom": date(2027, 1, 1), "naa": NAA}


def feil(svar: list[object]) -> list[type]:
    return [type(ett) for ett in svar if isinstance(ett, Exception)]


def test_reported_ranked_and_taken_back_in_the_same_moment():
    innmeldt = lag_innmeldt(4)
    en, to, tre = (innmeldt.meld(nummer) for nummer in range(3))
    lag_kommune("1899", "Nordsalten")
    foretak = innmeldt.foretak.sted.helseforetak_id
    svar = samtidig(
        partial(slaa_sammen_kommuner, **TIL_HER),
        partial(innmeldt.meld, 3, naa=NAA),
        partial(
            prioriter_behov,
            aktor=innmeldt.koordinator,
            helseforetak_id=foretak,
            sett=[en, to, tre],
            ny=[tre, en, to],
            naa=NAA,
        ),
        partial(
            meld_bortfall,
            aktor=innmeldt.alis(1),
            behov_id=to,
            laas=1,
            grunn=Bortfall.EGEN_PLASS,
            naa=NAA,
        ),
    )

    assert set(feil(svar)) <= {FinnesIkke, RekkefolgenErEndret, BehovetErEndret}, svar
    assert not isinstance(svar[0], Exception), svar
    assert set(AlisSak.objects.values_list("kommune", flat=True)) == {"1899"}
    assert set(Behov.objects.values_list("kommune", flat=True)) == {"1899"}
    i_koen = Behov.objects.filter(prioritet__isnull=False)
    assert Behov.objects.get(pk=to).status == Behovsstatus.FALT_BORT or BehovetErEndret in feil(svar)
    assert len(set(i_koen.values_list("prioritet", flat=True))) == i_koen.count()
    assert kontroller().brudd is None


def test_two_who_press_at_once_do_it_once():
    innmeldt = lag_innmeldt(2)
    innmeldt.meld(0)
    lag_kommune("1899", "Nordsalten")
    svar = samtidig(*[partial(slaa_sammen_kommuner, **TIL_HER)] * 2)

    assert feil(svar) == [UkjentKommune], svar
    assert Behov.objects.get().prioritet == 1
