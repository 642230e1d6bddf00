"""`alis demo nullstill`, where it is refused."""

import pytest
from pytest_django import Settings

from alis.cli.demo import main


@pytest.mark.django_db
def test_the_demo_is_refused_where_it_is_off_with_a_plain_sentence(
    settings: Settings, capsys: pytest.CaptureFixture[str]
) -> None:
    settings.ALIS_DEMO = False
    assert main(["nullstill"]) == 2
    assert capsys.readouterr().err == "Demoen kan bare lages der ALIS_DEMO=1, og aldri i produksjon.\n"
