"""`alis kommuner`: what it would do, what it did, and what it refuses, in words."""

import pytest

from alis.cli import kommuner
from alis.records.utdanning.models import AlisSak
from factories.parter import lag_kommune, lag_koordinator
from factories.utdanning import lag_sak

pytestmark = pytest.mark.django_db
ORDENE = ["slaa-sammen", "1848", "--til", "1899", "--fra", "2026-01-01"]


def test_it_shows_first_and_then_does_it_and_says_what_the_registers_lack(capsys):
    lag_sak(lag_koordinator())
    ny = lag_kommune("1899", "Nordsalten")
    ny.sentraliteter.all().delete()

    assert kommuner.main([*ORDENE, "--vis"]) == 0
    vist = capsys.readouterr().out
    assert vist.startswith("Ingenting er endret.")
    assert AlisSak.objects.get().kommune_id == "1848"

    assert kommuner.main(ORDENE) == 0
    gjort = capsys.readouterr().out
    assert vist.endswith(gjort)
    assert "Saker som følger med: 1\n" in gjort
    assert "Sentralitetsklassen til den nye kommunen er ikke i registeret" in gjort
    assert AlisSak.objects.get().kommune_id == "1899"


@pytest.mark.parametrize(
    ("ord_", "svar"),
    [
        (["slaa-sammen", "1848", "--til", "9999", "--fra", "2026-01-01"], "9999 finnes ikke i registeret"),
        (["slaa-sammen", "1848", "--til", "1848", "--fra", "2026-01-01"], "--til kan ikke være"),
        (["slaa-sammen", "1848", "--til", "1899", "--fra", "2999-01-01"], "hver for seg til 01.01.2999"),
    ],
)
def test_what_it_refuses_it_explains(capsys, ord_, svar):
    lag_kommune()
    lag_kommune("1899", "Nordsalten")

    assert kommuner.main(ord_) == 1
    assert svar in capsys.readouterr().err
