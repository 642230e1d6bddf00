"""Every seal, whoever keeps its key, satisfies the same contract."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from asn1crypto import x509
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko_certvalidator import ValidationContext

from alis.domain.dokument import kanonisk_json
from alis.integrations.segl import Segl, Seglfunn, hsmsegl, kontroller_segl
from factories.segl import med_bevisside, segl, signert_dokument
from integrations.dokument.lesing import kjor, program, strukturelementer, vedlagt_json
from integrations.segl.softhsm import Nokkel, softhsm


@pytest.fixture(scope="module")
def hsmer(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Segl]:
    """Both tokens are made before the library is loaded: it looks for tokens once."""
    nokler: dict[str, Nokkel] = {
        "hsm-rsa": rsa.generate_private_key(65537, 2048),
        "hsm-ec": ec.generate_private_key(ec.SECP256R1()),
    }
    oppsett = {
        navn: softhsm(tmp_path_factory.mktemp(navn), nokkel, token=navn) for navn, nokkel in nokler.items()
    }
    return {navn: hsmsegl(ett) for navn, ett in oppsett.items()}


@pytest.fixture(scope="module", params=["test", "hsm-rsa", "hsm-ec"])
def et_segl(request: pytest.FixtureRequest) -> Segl:
    if request.param == "test":
        return segl()
    hsmer: dict[str, Segl] = request.getfixturevalue("hsmer")
    return hsmer[request.param]


@pytest.fixture(scope="module")
def pdf() -> bytes:
    return med_bevisside()


@pytest.fixture(scope="module")
def fil(et_segl: Segl, pdf: bytes) -> bytes:
    return et_segl.forsegl(pdf)


@pytest.fixture
def lest(fil: bytes) -> Iterator[pikepdf.Pdf]:
    with pikepdf.open(BytesIO(fil)) as dokument:
        yield dokument


def test_our_own_check_finds_the_file_as_it_was_sealed(et_segl: Segl, fil: bytes) -> None:
    kontroll = kontroller_segl(fil, [et_segl.sertifikat])
    assert kontroll.funn is Seglfunn.UENDRET
    assert kontroll.sertifikat == et_segl.sertifikat
    assert kontroll.forseglet_at is not None


def test_pyhanko_finds_it_whole_too_and_asks_no_one_on_the_net(et_segl: Segl, fil: bytes) -> None:
    (signatur,) = PdfFileReader(BytesIO(fil)).embedded_signatures
    rot = (et_segl.sertifikat.kjede or (et_segl.sertifikat.der,))[-1]
    tillit = ValidationContext(trust_roots=[x509.Certificate.load(rot)], allow_fetching=False)
    with ThreadPoolExecutor(
        1
    ) as egen_trad:  # a browser that other tests have open keeps an event loop in this one
        status = egen_trad.submit(validate_pdf_signature, signatur, tillit).result()
    assert status.intact
    assert status.valid
    assert status.trusted
    assert status.coverage.name == "ENTIRE_FILE"


def test_poppler_finds_it_whole_too(fil: bytes, tmp_path: Path) -> None:
    (tmp_path / "segl.pdf").write_bytes(fil)
    svar = kjor(program("pdfsig"), "-nocert", str(tmp_path / "segl.pdf"))
    assert "Signature is Valid." in svar
    assert "Total document signed" in svar
    assert "ETSI.CAdES.detached" in svar


def test_not_a_byte_of_the_document_is_changed(fil: bytes, pdf: bytes) -> None:
    assert fil.startswith(pdf)


def test_its_metadata_still_claims_both_standards(lest: pikepdf.Pdf, pdf: bytes) -> None:
    with pikepdf.open(BytesIO(pdf)) as for_seglet:
        assert lest.Root.Metadata.read_bytes() == for_seglet.Root.Metadata.read_bytes()
    assert b"pdfaid:part>3<" in lest.Root.Metadata.read_bytes()
    assert b"pdfuaid:part>1<" in lest.Root.Metadata.read_bytes()


def test_every_tag_is_there_and_the_seal_has_one_of_its_own(fil: bytes, pdf: bytes) -> None:
    assert strukturelementer(fil) == [
        *strukturelementer(pdf),
        ("/Form", "Elektronisk segl: viser om dokumentet er endret etter at det ble forseglet"),
    ]


def test_the_seals_field_is_found_from_the_structure_and_has_a_name_to_read_aloud(lest: pikepdf.Pdf) -> None:
    (felt,) = lest.Root.AcroForm.Fields
    numre = list(lest.Root.StructTreeRoot.ParentTree.Nums)
    treff = dict(zip(map(int, numre[::2]), numre[1::2], strict=True))
    assert treff[int(felt.StructParent)].K.Obj.objgen == felt.objgen
    assert int(lest.Root.StructTreeRoot.ParentTreeNextKey) == len(treff)
    assert str(felt.TU).startswith("Elektronisk segl")
    assert felt.P.objgen == lest.pages[-1].obj.objgen


def test_its_field_shows_nothing_and_prints_as_pdf_a_asks(lest: pikepdf.Pdf) -> None:
    (felt,) = lest.Root.AcroForm.Fields
    assert [float(x) for x in felt.Rect] == [0, 0, 0, 0]
    assert int(felt.F) & 0b100111 == 0b100


def test_the_attached_data_is_still_the_documents_own(fil: bytes, lest: pikepdf.Pdf) -> None:
    (vedlegg,) = lest.Root.AF
    assert str(vedlegg.AFRelationship) == "/Data"
    assert vedlagt_json(fil) == kanonisk_json(signert_dokument())


def test_nobody_may_change_anything_afterwards(lest: pikepdf.Pdf) -> None:
    assert int(lest.Root.Perms.DocMDP.Reference[0].TransformParams.P) == 1


def test_no_time_stamp_is_fetched(fil: bytes) -> None:
    (signatur,) = PdfFileReader(BytesIO(fil)).embedded_signatures
    assert signatur.signer_info["unsigned_attrs"].native is None


def test_it_seals_again_and_again_with_the_key_it_has_opened(et_segl: Segl, pdf: bytes) -> None:
    for _ in range(3):
        assert kontroller_segl(et_segl.forsegl(pdf), [et_segl.sertifikat]).funn is Seglfunn.UENDRET
