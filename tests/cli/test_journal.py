"""`alis journal kontroller`, as an auditor runs it."""

import pytest
from django.db import connection, transaction

from alis.cli.journal import main
from alis.records.journal.models import Journallinje
from alis.records.journal.vern import slipp_journalen
from alis.services.journal import skriv_linje

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def to_linjer() -> None:
    with transaction.atomic():
        for nummer in (1, 2):
            skriv_linje(aktor=None, handling="prov", objekt_type="Ting", objekt_id=nummer)


def test_a_whole_journal_answers_0_with_a_checkpoint(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["kontroller"]) == 0
    siste = Journallinje.objects.get(sekvens=2).hash
    assert capsys.readouterr().out == f"Journalen er hel: 2 linjer. Sjekkpunkt 2:{siste}\n"


def test_a_broken_journal_answers_1_and_names_the_first_broken_line(
    capsys: pytest.CaptureFixture[str],
) -> None:
    slipp_journalen(connection)
    Journallinje.objects.filter(sekvens=1).update(handling="annet")
    assert main(["kontroller"]) == 1
    assert capsys.readouterr().out.startswith("Brudd i linje 1: innholdet er endret")


def test_the_checkpoint_of_one_control_is_taken_by_the_next(capsys: pytest.CaptureFixture[str]) -> None:
    main(["kontroller"])
    sjekkpunkt = capsys.readouterr().out.split()[-1]
    assert main(["kontroller", "--sjekkpunkt", sjekkpunkt]) == 0


def test_a_checkpoint_of_another_journal_is_a_break() -> None:
    assert main(["kontroller", "--sjekkpunkt", f"2:{'f' * 64}"]) == 1


def test_a_checkpoint_that_cannot_be_read_is_refused_in_plain_words(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with pytest.raises(SystemExit) as stans:
        main(["kontroller", "--sjekkpunkt", "tull"])
    assert stans.value.code == 2
    assert "LINJE:HASH" in capsys.readouterr().err
