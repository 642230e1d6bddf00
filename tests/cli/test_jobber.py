"""`alis jobber`: one round of all that is to happen by itself."""

import pytest

import alis.cli.jobber as jobber
from alis.records.varsel.models import Utsending
from factories.varsel import lag_utsending

pytestmark = pytest.mark.django_db


def test_a_round_says_what_it_has_done(capsys: pytest.CaptureFixture[str]) -> None:
    lag_utsending()
    assert jobber.main([]) == 0
    assert "1 e-poster ble levert, 0 prøves igjen, 0 kom ikke fram." in capsys.readouterr().out
    assert Utsending.objects.get().status == "levert"


def test_a_quiet_round_says_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    assert jobber.main(["--stille"]) == 0
    assert capsys.readouterr().out == ""


def test_a_job_that_fails_is_told_of_and_does_not_stop_the_next(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def umulig() -> str:
        raise RuntimeError

    monkeypatch.setattr(jobber, "JOBBER", (umulig, jobber.lever))
    assert jobber.main([]) == 1
    svar = capsys.readouterr()
    assert "Jobben umulig feilet" in svar.err
    assert "0 e-poster ble levert" in svar.out
