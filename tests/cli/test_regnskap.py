"""`alis regnskap kontroller`, as whoever keeps the installation runs it."""

import pytest
from django.db import connection

from alis.cli.regnskap import main
from alis.domain.regnskap import forskudd
from alis.records.regnskap.models import Overforing
from alis.records.regnskap.vern import slipp_regnskapet
from factories.parter import lag_kommune, lag_koordinator
from factories.regnskap import bok, lag_post
from factories.utdanning import lag_sak

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def bokfort() -> None:
    sak = lag_sak(lag_koordinator(lag_kommune()))
    bok(sak, forskudd(lag_post(sak.pk, nokkel="forskudd:1")))


def test_sound_books_answer_0(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["kontroller"]) == 0
    assert capsys.readouterr().out.startswith("Regnskapet stemmer")


def test_a_changed_row_answers_1_and_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    slipp_regnskapet(connection)
    Overforing.objects.update(belop=1)
    assert main(["kontroller"]) == 1
    assert "Bilaget forskudd:1 er ikke slik det ble bokført." in capsys.readouterr().out
