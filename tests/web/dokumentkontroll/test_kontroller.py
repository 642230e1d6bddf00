"""The public page: what is told for each file, what is refused, and what is never told."""

import random

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client
from django.utils import timezone

from alis.integrations.avgrenset import Opptatt
from alis.integrations.segl.fremmed import Hindring
from alis.records.avtale.models import BruktSegl
from alis.services.dokumentkontroll import Kontrollutfall
from alis.web.dokumentkontroll import opplasting, views
from alis.web.dokumentkontroll.kontrollord import HINDRINGSORD, UTFALLSORD
from factories.fiendtlige import enkel_pdf, kryptert
from factories.segl import forseglet, med_bevisside, segl
from integrations.dokument.lesing import sider
from integrations.segl.mutasjon import legg_til_revisjon

pytestmark = pytest.mark.django_db
SIDE = "/kontroller-dokument/"


@pytest.fixture(autouse=True)
def brukt() -> None:
    BruktSegl.objects.create(
        fingeravtrykk=segl().sertifikat.fingeravtrykk,
        sertifikater=segl().sertifikat.som_pem(),
        tatt_i_bruk_at=timezone.now(),
    )


def send(client: Client, fil: bytes, **valg: str) -> HttpResponse:
    return client.post(SIDE, {"fil": SimpleUploadedFile("Avtale for Kari.pdf", fil)}, headers=valg)


def test_anyone_may_open_it_and_is_told_that_nothing_is_stored(client: Client) -> None:
    side = client.get(SIDE).content.decode()
    assert "Kontroller et dokument" in side
    assert "Vi lagrer verken filen, navnet på den eller svaret." in side


def test_an_unchanged_file_is_told_with_seal_time_and_fingerprint(client: Client) -> None:
    side = send(client, forseglet()).content.decode()
    assert "Filen er uendret" in side
    assert "Felles ALIS testsegl, DEMO – ikke et gyldig segl" in side
    assert "etter forseglerens klokke" in side
    assert segl().sertifikat.fingeravtrykk in side
    assert "Seglet er et testsegl fra en demo." in side


def test_a_changed_file_is_told_first_of_all(client: Client) -> None:
    fil = bytearray(forseglet())
    fil[9000] ^= 4
    side = send(client, bytes(fil)).content.decode()
    assert "Filen er endret etter forseglingen" in side
    assert "Filen er uendret" not in side


def test_what_was_added_is_counted(client: Client) -> None:
    fil = legg_til_revisjon(forseglet(), random.Random(1))
    side = send(client, fil).content.decode()
    assert "Noe er lagt til etter forseglingen" in side
    assert f"{len(fil) - len(forseglet())} byte" in side


def test_nothing_of_the_agreement_is_told(client: Client) -> None:
    """Neither names nor the reference: only the seal, which the file itself holds."""
    side = send(client, forseglet()).content.decode()
    for hemmelig in ("Máret", "Sigurd", "Steigen", "2023-0107", "Avtale for Kari"):
        assert hemmelig not in side


def test_a_locked_file_and_a_word_file_are_told_what_to_do(client: Client) -> None:
    assert "Be om filen uten passord." in send(client, kryptert()).content.decode()
    assert "Velg PDF-en slik du lastet den ned." in send(client, b"PK\x03\x04").content.decode()


def test_a_file_without_a_seal_is_not_praised(client: Client) -> None:
    assert "Filen har ikke noe segl" in send(client, enkel_pdf()).content.decode()


def test_no_file_is_asked_for_at_the_field(client: Client) -> None:
    svar = client.post(SIDE)
    assert svar.status_code == 200
    assert 'href="#fil">Velg en PDF-fil først.' in svar.content.decode()


def test_a_file_over_the_limit_is_let_go_and_told_kindly(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opplasting, "STORSTE", 100_000)
    svar = send(client, b"%PDF-1.7" + b"x" * 300_000)
    assert svar.status_code == 413
    assert "Filen er større enn 25 MB." in svar.content.decode()


def test_a_file_of_exactly_the_limit_is_taken(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opplasting, "STORSTE", len(forseglet()))
    assert send(client, forseglet()).status_code == 200


def test_only_the_forms_own_file_is_read(client: Client) -> None:
    filer = {navn: SimpleUploadedFile("a.pdf", forseglet()) for navn in ("annen", "enda_en")}
    assert "Velg en PDF-fil først." in client.post(SIDE, filer).content.decode()


def test_the_file_is_never_put_on_disk(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*args: object, **kwargs: object) -> None:
        raise AssertionError("skrevet til disk")

    monkeypatch.setattr("tempfile.NamedTemporaryFile", refuse)
    assert send(client, forseglet() + b"\0" * 4_000_000).status_code == 200


def test_it_needs_no_earlier_visit() -> None:
    assert send(Client(enforce_csrf_checks=True), forseglet()).status_code == 200


def test_a_busy_moment_is_told_with_when_to_come_back(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    def busy(**_: object) -> None:
        raise Opptatt

    monkeypatch.setattr(views, "kontroller_dokument", busy)
    svar = send(client, enkel_pdf())
    assert (svar.status_code, svar.headers["Retry-After"]) == (503, "5")
    assert "Prøv igjen om noen sekunder." in svar.content.decode()


def test_the_answer_is_in_nynorsk_too(client: Client) -> None:
    side = send(client, forseglet(), **{"accept-language": "nn"}).content.decode()
    assert "Fila er uendra" in side
    assert "Kvar byte er slik han var" in side


def test_every_outcome_has_words() -> None:
    assert {*UTFALLSORD, Kontrollutfall.KAN_IKKE_LESES} == set(Kontrollutfall)
    assert set(HINDRINGSORD) == set(Hindring)


def test_every_page_leads_to_it(client: Client) -> None:
    assert f'href="{SIDE}"' in client.get("/").content.decode()
    assert f'href="{SIDE}"' in client.get("/kunnskap/").content.decode()


def test_the_evidence_page_prints_the_pages_address() -> None:
    assert f"https://alis.example.no{SIDE}" in sider(med_bevisside())[-1]
