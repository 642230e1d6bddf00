"""`alis dokument`, as the one who runs the site uses it."""

from pathlib import Path

import pytest
from django.utils import timezone

from alis.cli.dokument import SETNINGER, main
from alis.records.avtale.models import BruktSegl
from alis.services.dokumentkontroll import Kontrollutfall
from factories.segl import forseglet, segl

pytestmark = pytest.mark.django_db


@pytest.fixture
def fil(tmp_path: Path) -> Path:
    BruktSegl.objects.create(
        fingeravtrykk=segl().sertifikat.fingeravtrykk,
        sertifikater=segl().sertifikat.som_pem(),
        tatt_i_bruk_at=timezone.now(),
    )
    (tmp_path / "avtale.pdf").write_bytes(forseglet())
    return tmp_path / "avtale.pdf"


def test_an_unchanged_file_answers_0_with_its_seal(fil: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["kontroller", str(fil)]) == 0
    svar = capsys.readouterr().out
    assert svar.startswith("Uendret:")
    assert segl().sertifikat.fingeravtrykk in svar


def test_a_changed_file_answers_1(fil: Path, capsys: pytest.CaptureFixture[str]) -> None:
    fil.write_bytes(forseglet() + b" ")
    assert main(["kontroller", str(fil)]) == 1
    assert capsys.readouterr().out.startswith("Endret: noe er lagt til")


def test_a_certificate_alone_is_enough(fil: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    BruktSegl.objects.all().delete()
    (tmp_path / "segl.pem").write_text(segl().sertifikat.som_pem())
    valg = ["kontroller", str(fil), "--sertifikat", str(tmp_path / "segl.pem")]
    assert main(valg) == 0
    fil.write_bytes(forseglet()[:-1])
    assert main(valg) == 1
    assert capsys.readouterr().out.startswith("Uendret.\nIkke forseglet med dette sertifikatet")


def test_a_file_that_is_not_there_answers_2(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["kontroller", str(tmp_path / "borte.pdf")]) == 2
    assert "borte.pdf" in capsys.readouterr().err


def test_every_outcome_has_a_sentence() -> None:
    assert set(SETNINGER) == set(Kontrollutfall)


def test_nothing_waits_for_a_seal(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["forsegl"]) == 0
    assert capsys.readouterr().out == "0 dokumenter ble forseglet.\n"
