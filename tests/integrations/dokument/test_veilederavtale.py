"""The veilederavtale on paper: the same engine and layout, other facts."""

import re
from io import BytesIO
from pathlib import Path

import docx
import pytest

from alis.domain.avtale.avtaleslag import Avtaleslag
from alis.domain.avtale.part import Part
from alis.domain.avtale.veiledervilkar import Fakturering, Lonnsform, Moteform
from alis.domain.dokument import (
    Avtaledokument,
    Dokumentsignatur,
    Felt,
    Skriftsprak,
    innholdshash,
    kanonisk_json,
    les_innhold,
)
from alis.integrations.dokument import hent_mal, lag_docx, lag_pdf
from alis.integrations.kilder import les_kilder
from factories.veilederinnhold import LAGET, veilederinnhold
from integrations.dokument.lesing import SKRIFTER, kjor, program, sider, strukturelementer, vedlagt_json

MAL = hent_mal("veilederavtale-felles", "2026-11")


def pdf(dokument: Avtaledokument) -> bytes:
    return lag_pdf(dokument, mal=MAL, skriftmappe=SKRIFTER)


def test_the_content_is_read_again_as_what_it_is() -> None:
    innhold = veilederinnhold()
    assert les_innhold(kanonisk_json(innhold)) == innhold


def test_the_pdf_says_what_is_agreed() -> None:
    tekst = " ".join(sider(pdf(Avtaledokument(innhold=veilederinnhold()))))
    for ventet in (
        "Mellom Steigen kommune og Vera Veileder.",
        "42 timer veiledning i året, og inntil 15,75 timer til forberedelse",
        "Veilederen sender faktura hvert kvartal.",
        "91 317,19",
        "Oppsigelsestiden er 3 måneder for begge.",
        "Legen som får veiledning",
        "Ada Lege",
        "Versjon nr. 1, datert",
    ):
        assert ventet in tekst.replace("\N{NO-BREAK SPACE}", " ")


def test_the_pdf_is_tagged_and_carries_its_content() -> None:
    dokument = Avtaledokument(innhold=veilederinnhold())
    fil = pdf(dokument)
    assert vedlagt_json(fil) == kanonisk_json(dokument)
    assert {"/H1", "/P", "/Table"} <= {slag for slag, _ in strukturelementer(fil)}


def test_another_program_reads_the_pdf(tmp_path: Path) -> None:
    fil = tmp_path / "avtale.pdf"
    fil.write_bytes(pdf(Avtaledokument(innhold=veilederinnhold())))
    assert "Ášši čálliidit Sámigillii." in kjor(program("pdftotext"), str(fil), "-")


@pytest.mark.parametrize("sprak", Skriftsprak)
@pytest.mark.parametrize("lonnsform", Lonnsform)
@pytest.mark.parametrize("fakturering", Fakturering)
@pytest.mark.parametrize("moteform", Moteform)
def test_every_term_has_its_words(
    sprak: Skriftsprak, lonnsform: Lonnsform, fakturering: Fakturering, moteform: Moteform
) -> None:
    innhold = veilederinnhold(
        sprak, lonnsform=lonnsform, fakturering=fakturering, moteform=moteform, oppsigelse_maneder=1
    )
    tekst = "\n".join(
        p.text for p in docx.Document(BytesIO(lag_docx(Avtaledokument(innhold=innhold), mal=MAL))).paragraphs
    )
    assert "{" not in tekst
    assert {Skriftsprak.BOKMAL: "Veilederavtale", Skriftsprak.NYNORSK: "Rettleiaravtale"}[sprak] in tekst


def test_kommune_and_supervisor_sign_it() -> None:
    innhold = veilederinnhold()
    signert = Dokumentsignatur(
        part=Part.VEILEDER, navn="Vera Veileder", signert_at=LAGET, dokument_hash=innholdshash(innhold)
    )
    dokument = Avtaledokument(innhold=innhold, signaturer=(signert,))
    assert dokument.slag is Avtaleslag.VEILEDERAVTALE
    assert "Signert 2.11.2026 kl. 10.00" in " ".join(sider(pdf(dokument))).replace("\N{NO-BREAK SPACE}", " ")


def test_the_template_is_complete_in_both_written_forms() -> None:
    for klausul in MAL.klausuler:
        nb, nn = klausul.tekst[Skriftsprak.BOKMAL], klausul.tekst[Skriftsprak.NYNORSK]
        assert (len(nb.avsnitt), len(nb.liste)) == (len(nn.avsnitt), len(nn.liste))
    nb, nn = (
        {nokkel: set(re.findall(r"\{(\w*)\}", frase)) for nokkel, frase in MAL.ord[sprak].items()}
        for sprak in (Skriftsprak.BOKMAL, Skriftsprak.NYNORSK)
    )
    assert nb == nn


def test_what_is_agreed_has_a_place_for_each_term() -> None:
    apne = [klausul.id for klausul in MAL.klausuler if klausul.felt is Felt.AVTALT]
    assert apne == ["varighet", "omfang", "moter", "honorar", "opphor", "annet"]


def test_every_provision_it_cites_exists() -> None:
    finnes = {str(b.sted) for kilde in les_kilder() for b in kilde.bestemmelser}
    assert {kilde for klausul in MAL.klausuler for kilde in klausul.kilder} <= finnes
