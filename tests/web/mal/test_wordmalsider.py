"""The kommune's own Word template: sent in, taken into use, and offered as a copy of the agreement."""

from io import BytesIO

import pytest
from django.test import Client

from alis.domain.tilgang import Aktor
from alis.integrations.dokument.wordmal import lag_eksempelmal
from alis.records.mal.models import Wordmal
from factories.avtaleforlop import lag_forlop, lag_signert
from factories.innlogging import klient_for
from factories.mal import (
    lag_wordmal,
)
from factories.parter import lag_koordinator

pytestmark = pytest.mark.django_db


def last_opp(aktor: Aktor, innhold: bytes, navn: str = "mal.docx") -> str:
    fil = BytesIO(innhold)
    fil.name = navn
    return klient_for(aktor).post("/maler/word/", {"fil": fil}, follow=True).content.decode()


def test_a_word_template_is_checked_and_taken_into_use_and_the_old_one_kept() -> None:
    koordinator = lag_koordinator()
    gammel = lag_wordmal()
    side = last_opp(koordinator, lag_eksempelmal(), "Steigen sin mal.docx")
    gammel.refresh_from_db()

    assert "tatt i bruk" in side and "Steigen sin mal.docx" in side
    assert gammel.tatt_ut_at is not None
    assert Wordmal.objects.count() == 2


@pytest.mark.parametrize(
    ("navn", "innhold", "melding"),
    [
        ("mal.docx", b"hei", "ikke et Word-dokument vi kan lese"),
        ("mal.pdf", b"%PDF-", "Lagre den som .docx"),
        ("mal.docm", b"PK", "kan inneholde makroer"),
        ("mal.docx", b"", "Filen er tom"),
    ],
)
def test_what_is_not_a_word_template_is_refused_in_words(navn: str, innhold: bytes, melding: str) -> None:
    assert melding in last_opp(lag_koordinator(), innhold, navn)
    assert not Wordmal.objects.exists()


def test_a_file_of_200_mb_is_turned_away_before_it_is_read() -> None:
    class Ulest:
        def read(self, *args: object) -> bytes:
            raise AssertionError("the file was read")

        readline = read

    client = klient_for(lag_koordinator())
    svar = client.generic(
        "POST", "/maler/word/", CONTENT_LENGTH=str(200 * 1024 * 1024), **{"wsgi.input": Ulest()}
    )

    assert svar.status_code == 413
    assert "høyst 5 MB" in svar.content.decode()


def test_the_upload_is_protected_against_other_sites() -> None:
    client = Client(enforce_csrf_checks=True)
    client.cookies = klient_for(lag_koordinator()).cookies

    assert client.post("/maler/word/", {}).status_code == 403


def test_the_kommunes_document_is_offered_and_is_a_word_file_with_the_doctors_name() -> None:
    forlop = lag_forlop()
    versjon_id = lag_signert(forlop)
    client = klient_for(forlop.koordinator)
    assert "kommunens Word-mal" not in client.get(f"/avtaler/{versjon_id}/").content.decode()
    lag_wordmal()

    assert "kopi; PDF-en er avtalen" in client.get(f"/avtaler/{versjon_id}/").content.decode()
    svar = client.get(f"/avtaler/{versjon_id}/kommunens-dokument.docx")
    assert svar.content.startswith(b"PK")
    assert "wordprocessingml" in svar.headers["Content-Type"]
