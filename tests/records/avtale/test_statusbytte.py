"""The database holds that a change of state has both a time and a person."""

from typing import Any

import pytest

from alis.domain.flyt import Avtalestatus
from alis.records.avtale.models import Avtaleversjon
from factories.avtale import TIDSPUNKT, lag_versjon
from factories.brudd import nektes
from factories.parter import lag_koordinator
from factories.utdanning import lag_sak

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("felt", ["status_at", "status_av_id"])
def test_one_without_the_other_is_refused(felt: str) -> None:
    koordinator = lag_koordinator()
    versjon = lag_versjon(lag_sak(koordinator), Avtalestatus.KLADD)
    begge: dict[str, Any] = {"status_at": TIDSPUNKT, "status_av_id": koordinator.person_id}
    rad = Avtaleversjon.objects.filter(pk=versjon.pk)
    rad.update(**begge)
    with nektes("et statusbytte har både tidspunkt og person"):
        rad.update(**{felt: None})
    with nektes("et statusbytte har både tidspunkt og person"):
        lag_versjon(lag_sak(koordinator), Avtalestatus.KLADD, **{felt: begge[felt]})
