"""When the last party has signed, the document gets its evidence page and its seal."""

import hashlib
from collections.abc import Iterator
from datetime import timedelta
from io import BytesIO

import pytest
from django.db import DatabaseError, connection, transaction
from pypdf import PdfReader

from alis.integrations.segl import Seglfunn, SeglUtilgjengelig, kontroller_segl, les_sertifikater
from alis.records.avtale.models import Avtaleversjon, BruktSegl, Dokument
from alis.records.journal.models import Journallinje
from alis.services.avtale import lag_signert_dokument, segl_i_bruk
from alis.services.avtale.forsegl_ventende import forsegl_ventende
from alis.services.avtale.hent_dokument import Nedlasting, hent_dokument
from alis.services.journal import kontroller
from factories.avtaleforlop import NAA, Forlop, lag_forlop, lag_sendt, lag_signert

pytestmark = pytest.mark.django_db


@pytest.fixture
def uten_segl(monkeypatch: pytest.MonkeyPatch) -> Iterator[pytest.MonkeyPatch]:
    """The key is out of reach for as long as the test says."""

    def out_of_reach() -> None:
        raise SeglUtilgjengelig("HSM-en svarer ikke.")

    with monkeypatch.context() as brutt:
        brutt.setattr(lag_signert_dokument, "segl_i_bruk", out_of_reach)
        yield brutt


def sealed(versjon: Avtaleversjon) -> Dokument:
    return versjon.dokumenter.get(segl__isnull=False)


def signed() -> tuple[Forlop, Avtaleversjon]:
    forlop = lag_forlop()
    return forlop, forlop.versjon(lag_signert(forlop))


def test_the_sealed_document_is_the_one_that_is_fetched() -> None:
    forlop, versjon = signed()
    fil = hent_dokument(aktor=forlop.alis, versjon_id=versjon.pk, format_=Nedlasting.PDF, naa=NAA)
    assert kontroller_segl(fil.innhold, [segl_i_bruk.segl_i_bruk().sertifikat]).funn is Seglfunn.UENDRET
    assert fil.sha256 == sealed(versjon).sha256 == hashlib.sha256(fil.innhold).hexdigest()


def test_before_the_last_signature_there_is_no_seal() -> None:
    forlop = lag_forlop()
    versjon_id, _ = lag_sendt(forlop)
    assert not forlop.versjon(versjon_id).dokumenter.filter(segl__isnull=False).exists()


def test_the_evidence_page_has_the_journals_own_lines() -> None:
    _, versjon = signed()
    side = PdfReader(BytesIO(bytes(sealed(versjon).innhold))).pages[-1].extract_text()
    linjer = Journallinje.objects.filter(
        objekt_id=str(versjon.pk), handling__in=["send_til_signering", "signer_avtale"]
    )
    assert linjer.count() == 3
    assert all(linje.hash in side for linje in linjer)


def test_the_seal_is_written_in_the_journal() -> None:
    _, versjon = signed()
    linje = Journallinje.objects.get(handling="forsegl_avtale")
    dokument = sealed(versjon)
    assert linje.innhold["sha256"] == dokument.sha256
    assert linje.innhold["fingeravtrykk"] == dokument.segl_id
    assert kontroller().brudd is None


def test_the_certificate_is_remembered_once_and_can_be_read_again() -> None:
    signed()
    (brukt,) = BruktSegl.objects.all()
    assert les_sertifikater(brukt.sertifikater) == segl_i_bruk.segl_i_bruk().sertifikat


@pytest.mark.usefixtures("uten_segl")
def test_a_signature_is_never_lost_because_the_key_is_out_of_reach(caplog: pytest.LogCaptureFixture) -> None:
    _, versjon = signed()
    assert versjon.signert_at is not None
    assert versjon.dokumenter.filter(segl__isnull=True).count() == 2
    assert "HSM-en svarer ikke" in caplog.text


def test_what_was_signed_without_a_seal_is_sealed_later_and_once(uten_segl: pytest.MonkeyPatch) -> None:
    _, versjon = signed()
    uten_segl.undo()
    assert forsegl_ventende(naa=NAA + timedelta(days=1)) == 1
    assert (
        kontroller_segl(bytes(sealed(versjon).innhold), [segl_i_bruk.segl_i_bruk().sertifikat]).funn
        is Seglfunn.UENDRET
    )
    assert forsegl_ventende(naa=NAA + timedelta(days=2)) == 0


@pytest.mark.usefixtures("uten_segl")
def test_nothing_half_is_left_when_the_key_is_still_out_of_reach() -> None:
    signed()
    with pytest.raises(SeglUtilgjengelig):
        forsegl_ventende(naa=NAA)
    assert not BruktSegl.objects.exists()
    assert not Journallinje.objects.filter(handling="forsegl_avtale").exists()


def test_a_used_certificate_cannot_be_changed() -> None:
    signed()
    with pytest.raises(DatabaseError, match="kan ikke endres"), transaction.atomic():
        BruktSegl.objects.update(sertifikater="et annet")
    assert connection.is_usable()
