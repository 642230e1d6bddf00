"""`alis avtaler folg-kalenderen`."""

from datetime import UTC, datetime

import pytest

from alis.cli.avtaler import main
from alis.domain.flyt import Avtalestatus
from factories.avtaleforlop import lag_forlop, lag_signert

pytestmark = pytest.mark.django_db


def test_it_brings_into_force_what_is_due_and_says_how_many(capsys: pytest.CaptureFixture[str]) -> None:
    forlop = lag_forlop()
    versjon_id = lag_signert(forlop, naa=datetime(2025, 6, 15, 10, tzinfo=UTC))
    assert main(["folg-kalenderen"]) == 0
    assert main(["folg-kalenderen"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "Én avtale skiftet tilstand.",
        "0 avtaler skiftet tilstand.",
    ]
    assert forlop.versjon(versjon_id).status == Avtalestatus.I_KRAFT
