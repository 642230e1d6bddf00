"""The paper: what stands in it, opened again by other programs, and who may fetch it."""

import hashlib
from pathlib import Path

import pytest

from alis.records.journal.models import Innsynslinje
from alis.records.parter.models import Kommune
from alis.services.felles import FinnesIkke
from alis.services.veiledning.hent_attestfil import hent_attestfil
from factories.parter import lag_kommune, lag_koordinator
from factories.veiledning import (
    NAA,
    Veiledning,
    lag_godkjent,
    lag_mote,
    lag_samlet,
    lag_signert,
    lag_veiledning,
    mote,
)
from integrations.dokument.lesing import kjor, program, strukturelementer, vedlagt_json

pytestmark = pytest.mark.django_db


@pytest.fixture
def veiledning() -> Veiledning:
    return lag_veiledning()


def ord_i(fil: bytes, mappe: Path) -> str:
    """As pdftotext reads it, with single spaces and without the marks where a long word may break."""
    (mappe / "attest.pdf").write_bytes(fil)
    lest = kjor(program("pdftotext"), "-layout", str(mappe / "attest.pdf"), "-")
    return " ".join(lest.replace("\N{ZERO WIDTH SPACE}", "").split())


def test_the_approved_paper_says_what_was_held_and_who_vouched_for_it(
    veiledning: Veiledning, tmp_path: Path
) -> None:
    attest = lag_godkjent(veiledning)
    tekst = ord_i(hent_attestfil(aktor=veiledning.alis, attest_id=attest.pk, naa=NAA).innhold, tmp_path)
    for ventet in (
        "1.9.2025 10.00 Læringsmål 1,5",
        "I alt 1,5",
        "Signert av legen Anne Åsheim 15.10.2025 kl. 14.00.00 (UTC+02:00)",
        "Signert av veilederen Vera Veileder 15.10.2025 kl. 14.00.00 (UTC+02:00)",
        "Attestert for kommunen",
        "Godkjent for kommunen Atle Attestant",
        "Kommunen har godkjent timene.",
        attest.sha256,
    ):
        assert ventet in tekst


def test_the_attachment_is_what_both_signed_and_has_the_printed_hash(veiledning: Veiledning) -> None:
    attest = lag_signert(veiledning)
    fil = hent_attestfil(aktor=veiledning.veileder, attest_id=attest.pk, naa=NAA).innhold
    assert hashlib.sha256(vedlagt_json(fil)).hexdigest() == attest.sha256


def test_it_is_tagged_with_headings_and_table_heads(veiledning: Veiledning) -> None:
    attest = lag_signert(veiledning)
    slag = [
        navn
        for navn, _alt in strukturelementer(
            hent_attestfil(aktor=veiledning.alis, attest_id=attest.pk).innhold
        )
    ]
    assert slag.count("/H1") == 3
    assert slag.count("/Table") == slag.count("/THead") == 2
    assert slag.count("/TH") == 7


def test_the_same_list_gives_the_same_bytes_to_doctor_supervisor_and_kommune(veiledning: Veiledning) -> None:
    attest = lag_signert(veiledning)
    andre = (veiledning.veileder, veiledning.forlop.koordinator, veiledning.attestant)
    lesere = (veiledning.alis, *andre)
    assert len({hent_attestfil(aktor=leser, attest_id=attest.pk).innhold for leser in lesere}) == 1
    assert Innsynslinje.objects.filter(side="veiledningsattest.pdf").count() == len(andre)


def test_an_unsigned_list_says_so_and_runs_over_pages(veiledning: Veiledning, tmp_path: Path) -> None:
    for kvarter in range(60):
        lag_mote(veiledning, mote(start=15 * kvarter, hundredeler=25))
    attest = lag_samlet(veiledning)
    tekst = ord_i(hent_attestfil(aktor=veiledning.alis, attest_id=attest.pk, naa=NAA).innhold, tmp_path)
    assert "Listen er ikke signert." in tekst
    assert "Side 1 av 3" in tekst


def test_it_is_written_in_the_kommunes_own_form_of_norwegian(veiledning: Veiledning, tmp_path: Path) -> None:
    attest = lag_godkjent(veiledning)
    Kommune.objects.update(malform="nynorsk")
    tekst = ord_i(hent_attestfil(aktor=veiledning.alis, attest_id=attest.pk, naa=NAA).innhold, tmp_path)
    assert "Kommunen har godkjent timane." in tekst


def test_nothing_typed_becomes_markup(veiledning: Veiledning, tmp_path: Path) -> None:
    lag_mote(veiledning, mote(beskrivelse='#image("x") *Čáhcesuolu* $1$'))
    attest = lag_samlet(veiledning)
    tekst = ord_i(hent_attestfil(aktor=veiledning.alis, attest_id=attest.pk, naa=NAA).innhold, tmp_path)
    assert '#image("x") *Čáhcesuolu* $1$' in tekst


def test_the_paper_of_another_kommune_does_not_exist(veiledning: Veiledning) -> None:
    attest = lag_signert(veiledning)
    with pytest.raises(FinnesIkke):
        hent_attestfil(aktor=lag_koordinator(lag_kommune("1804", "Bodø")), attest_id=attest.pk)
