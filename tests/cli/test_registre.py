import pytest

from alis.cli import registre
from alis.records.journal.models import Journallinje
from alis.records.parter.models import Kommune, Sentralitet

pytestmark = pytest.mark.django_db


def test_a_row_that_is_out_of_date_is_brought_up_to_date_and_the_journal_tells(capsys):
    registre.main(["last"])
    Sentralitet.objects.filter(kommune="5610").update(klasse=5)

    assert registre.main(["last"]) == 0
    assert capsys.readouterr().out.endswith("Registrene er oppdatert.\n")
    assert Sentralitet.objects.get(kommune="5610", arstall=2024).klasse == 6
    assert Journallinje.objects.filter(handling="last_registre").count() == 2


def test_an_unknown_word_gets_the_usage_and_loads_nothing(capsys):
    assert registre.main([]) == 2
    assert capsys.readouterr().err == f"{registre.BRUK}\n"
    assert not Kommune.objects.exists()
