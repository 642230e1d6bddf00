"""Whatever file someone has, the answer is true, in plain words, and costs a bounded time."""

import fcntl
import hashlib
import random
import time
from collections.abc import Callable
from pathlib import Path
from uuid import UUID

import pytest
from django.conf import settings
from django.utils import timezone

from alis.domain.dokument import kanonisk_json
from alis.integrations.avgrenset import Opptatt
from alis.integrations.segl.avgrenset import GRENSER
from alis.integrations.segl.fremmed import Hindring
from alis.records.avtale.models import BruktSegl, Dokument
from alis.records.journal.models import Innsynslinje, Journallinje
from alis.services.dokumentkontroll import Kontrollsvar, Kontrollutfall, kontroller_dokument
from factories.avtaleforlop import lag_forlop, lag_sendt, lag_signert
from factories.fiendtlige import (
    bombe,
    dype_sider,
    enkel_pdf,
    kryptert,
    med_vedlegg,
    signert_av_andre,
    tusen_signaturer,
)
from factories.segl import forseglet, med_bevisside, segl, signert_dokument
from integrations.dokument.lesing import vedlagt_json
from integrations.segl.mutasjon import MUTASJONER, Mutasjon, legg_til_revisjon

pytestmark = pytest.mark.django_db


@pytest.fixture
def brukt() -> BruktSegl:
    """The test seal has been used here."""
    return BruktSegl.objects.create(
        fingeravtrykk=segl().sertifikat.fingeravtrykk,
        sertifikater=segl().sertifikat.som_pem(),
        tatt_i_bruk_at=timezone.now(),
    )


def judge(fil: bytes) -> Kontrollutfall:
    return kontroller_dokument(fil=fil).utfall


def kept(versjon_id: UUID, *, forseglet: bool) -> bytes:
    return bytes(Dokument.objects.get(versjon=versjon_id, segl__isnull=not forseglet).innhold)


def test_an_agreement_signed_here_is_unchanged_and_known() -> None:
    fil = kept(lag_signert(lag_forlop()), forseglet=True)
    svar = kontroller_dokument(fil=fil)
    assert svar.utfall is Kontrollutfall.UENDRET
    assert svar.kjent
    assert svar.sha256 == hashlib.sha256(fil).hexdigest()
    assert svar.segl is not None
    assert svar.segl.er_test
    assert svar.segl.fingeravtrykk == segl().sertifikat.fingeravtrykk


@pytest.mark.usefixtures("brukt")
def test_a_file_with_our_seal_that_is_not_kept_here_is_said_to_be_so() -> None:
    svar = kontroller_dokument(fil=forseglet())
    assert (svar.utfall, svar.kjent) == (Kontrollutfall.UENDRET, False)


@pytest.mark.usefixtures("brukt")
@pytest.mark.parametrize("mutasjon", MUTASJONER, ids=lambda mutasjon: mutasjon.__name__)
def test_a_changed_file_is_never_said_to_be_unchanged(mutasjon: Mutasjon) -> None:
    terning = random.Random(f"tjenesten {mutasjon.__name__}")
    svar = kontroller_dokument(fil=mutasjon(forseglet(), terning))
    assert svar.utfall is not Kontrollutfall.UENDRET
    assert not svar.kjent


@pytest.mark.usefixtures("brukt")
def test_a_revision_after_the_seal_is_told_with_its_length() -> None:
    fil = legg_til_revisjon(forseglet(), random.Random(1))
    svar = kontroller_dokument(fil=fil)
    assert svar.utfall is Kontrollutfall.LAGT_TIL
    assert svar.segl is not None
    assert svar.segl.lagt_til == len(fil) - len(forseglet())


@pytest.mark.usefixtures("brukt")
def test_one_byte_changed_is_told_as_a_change_of_ours() -> None:
    fil = bytearray(forseglet())
    fil[5000] ^= 1
    assert judge(bytes(fil)) is Kontrollutfall.ENDRET


def test_a_print_made_before_the_signatures_is_known_by_every_byte() -> None:
    versjon_id, _ = lag_sendt(lag_forlop())
    svar = kontroller_dokument(fil=kept(versjon_id, forseglet=False))
    assert (svar.utfall, svar.kjent) == (Kontrollutfall.KJENT_UTSKRIFT, True)


def test_other_pages_around_a_signed_agreements_data_are_not_vouched_for() -> None:
    forlop = lag_forlop()
    versjon = forlop.versjon(lag_signert(forlop))
    assert judge(med_vedlegg(vedlagt_json(kept(versjon.pk, forseglet=True)))) is Kontrollutfall.KJENT_INNHOLD


def test_data_of_an_agreement_that_nobody_signed_here_is_only_a_file_without_a_seal() -> None:
    assert judge(med_vedlegg(kanonisk_json(signert_dokument()))) is Kontrollutfall.UTEN_SEGL
    assert judge(med_vedlegg(b'{"innhold": [')) is Kontrollutfall.UTEN_SEGL


def test_a_seal_from_elsewhere_is_told_without_a_word_of_trust(tmp_path: Path) -> None:
    svar = kontroller_dokument(fil=signert_av_andre(tmp_path, med_bevisside()))
    assert svar.utfall is Kontrollutfall.ANNET_SEGL
    assert [signatur.navn for signatur in svar.signaturer] == ["Felles ALIS testsegl"]
    assert svar.segl is None


def test_a_seal_from_elsewhere_that_does_not_fit_is_a_change(tmp_path: Path) -> None:
    fil = bytearray(signert_av_andre(tmp_path, med_bevisside()))
    fil[5000] ^= 1
    assert judge(bytes(fil)) is Kontrollutfall.ANNET_SEGL_BRUTT
    lagt_til = legg_til_revisjon(signert_av_andre(tmp_path, med_bevisside()), random.Random(2))
    assert judge(lagt_til) is Kontrollutfall.ANNET_SEGL_BRUTT


def test_a_pdf_without_a_seal_has_none() -> None:
    assert judge(enkel_pdf()) is Kontrollutfall.UTEN_SEGL


@pytest.mark.parametrize("fil", [b"", b"hei", b"PK\x03\x04 en Word-fil", b"\0" * 100], ids=repr)
def test_what_is_no_pdf_is_told_so(fil: bytes) -> None:
    assert judge(fil) is Kontrollutfall.IKKE_PDF


@pytest.mark.parametrize(
    ("fil", "hindring"),
    [
        (kryptert, Hindring.KRYPTERT),
        (lambda: b"%PDF-1.7\nikke mer", Hindring.ULESELIG),
        (tusen_signaturer, Hindring.FOR_MANGE),
        (lambda: forseglet()[:40_000], Hindring.ULESELIG),
    ],
    ids=["kryptert", "ødelagt", "tusen signaturer", "halv"],
)
def test_what_cannot_be_read_says_why(fil: Callable[[], bytes], hindring: Hindring) -> None:
    svar = kontroller_dokument(fil=fil())
    assert (svar.utfall, svar.hindring) == (Kontrollutfall.KAN_IKKE_LESES, hindring)


@pytest.mark.parametrize("fil", [bombe, dype_sider])
def test_a_file_made_to_exhaust_us_is_stopped(fil: Callable[[], bytes]) -> None:
    assert _timed(fil()).utfall in {Kontrollutfall.KAN_IKKE_LESES, Kontrollutfall.UTEN_SEGL}


def test_one_file_is_read_at_a_time() -> None:
    with settings.KONTROLL_LAAS.open("w") as laas:
        fcntl.flock(laas, fcntl.LOCK_EX)
        with pytest.raises(Opptatt):
            kontroller_dokument(fil=enkel_pdf())


@pytest.mark.usefixtures("brukt")
def test_our_own_files_never_wait_for_others() -> None:
    with settings.KONTROLL_LAAS.open("w") as laas:
        fcntl.flock(laas, fcntl.LOCK_EX)
        assert judge(forseglet()) is Kontrollutfall.UENDRET


def test_a_file_sealed_before_the_database_was_made_anew_is_still_ours() -> None:
    assert judge(forseglet()) is Kontrollutfall.UENDRET


@pytest.mark.usefixtures("brukt")
def test_nothing_is_stored() -> None:
    judge(forseglet())
    judge(enkel_pdf())
    assert not Journallinje.objects.exists()
    assert not Innsynslinje.objects.exists()
    assert not Dokument.objects.exists()


def _timed(fil: bytes) -> Kontrollsvar:
    start = time.monotonic()
    svar = kontroller_dokument(fil=fil)
    assert time.monotonic() - start < 5 * GRENSER.sekunder
    return svar
