"""A kommune's Word template: what is refused and why, and what is filled."""

import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import docx
import pytest

from alis.domain.avtale import Element
from alis.domain.dokument import Avtaledokument, Skriftsprak
from alis.domain.dokument.wordfelt import ENKLE, LISTER, Wordfeil, Wordfeilslag
from alis.integrations.dokument import gjeldende_mal
from alis.integrations.dokument.wordmal import (
    STORSTE_FIL,
    WordmalenKanIkkeFylles,
    feltverdier,
    fyll_wordmal,
    kontroller_wordmal,
    lag_eksempelmal,
)
from alis.integrations.dokument.wordmal import fyll as fyllmodul
from alis.integrations.dokument.wordmal.pakkekontroll import HOVEDTYPE
from factories.avtaleinnhold import avtaleinnhold, avtalt
from integrations.dokument.lesing import kjor, program, sider

VERDIER = feltverdier(Avtaledokument(innhold=avtaleinnhold()), gjeldende_mal())
RELS = "word/_rels/document.xml.rels"
SLAG = Wordfeilslag
FORHOLD = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def med_tekst(*avsnitt: str) -> bytes:
    word = docx.Document()
    for tekst in avsnitt:
        word.add_paragraph(tekst)
    ut = BytesIO()
    word.save(ut)
    return ut.getvalue()


def pakket(
    *, endre: dict[str, Callable[[bytes], bytes]] | None = None, ny: dict[str, bytes] | None = None
) -> bytes:
    """The example template with parts rewritten or added."""
    ut = BytesIO()
    with (
        zipfile.ZipFile(BytesIO(lag_eksempelmal())) as fra,
        zipfile.ZipFile(ut, "w", zipfile.ZIP_DEFLATED) as til,
    ):
        for navn in fra.namelist():
            til.writestr(navn, (endre or {}).get(navn, lambda b: b)(fra.read(navn)))
        for navn, innhold in (ny or {}).items():
            til.writestr(navn, innhold)
    return ut.getvalue()


def med_forhold(type_: str, mal: str, *, utenfor: bool = True) -> bytes:
    modus = ' TargetMode="External"' if utenfor else ""
    rad = f'<Relationship Id="rX" Type="{FORHOLD}/{type_}" Target="{mal}"{modus}/></Relationships>'
    return pakket(endre={RELS: lambda b: b.replace(b"</Relationships>", rad.encode())})


def med_kropp(xml: str) -> bytes:
    return pakket(endre={"word/document.xml": lambda b: b.replace(b"<w:body>", b"<w:body>" + xml.encode())})


def slag(fil: bytes) -> set[Wordfeilslag]:
    return {feil.slag for feil in kontroller_wordmal(fil, eksempel=VERDIER)}


def test_the_example_is_accepted_and_uses_every_field_that_is_told_of() -> None:
    assert kontroller_wordmal(lag_eksempelmal(), eksempel=VERDIER) == ()
    tekst = docx.Document(BytesIO(lag_eksempelmal()))
    alt = tekst.element.xml + tekst.sections[0].footer._element.xml
    assert all(f"{{{{ {felt} }}}}" in alt for felt in ENKLE if felt != "kontrollsum")
    assert all(f" in {liste} %}}" in alt for liste in LISTER)


def test_every_field_that_is_told_of_has_a_value() -> None:
    assert VERDIER.keys() == {*ENKLE, *LISTER}
    assert all(VERDIER[liste][0].keys() == felter.keys() for liste, felter in LISTER.items())


FARLIGE: dict[str, tuple[Callable[[], bytes], Wordfeilslag]] = {
    "a text file": (lambda: b"hei", SLAG.IKKE_DOCX),
    "nothing": (lambda: b"", SLAG.IKKE_DOCX),
    "half a zip": (lambda: lag_eksempelmal()[:4000], SLAG.IKKE_DOCX),
    "a zip of something else": (lambda: _zip({"a.txt": b"a"}), SLAG.IKKE_DOCX),
    "too large": (lambda: b"PK" + b"0" * STORSTE_FIL, SLAG.FOR_STOR),
    "a zip bomb": (
        lambda: pakket(ny={"word/media/a.png": b"\0" * (31 * 1024 * 1024)}),
        SLAG.FOR_MYE_UTPAKKET,
    ),
    "a bomb of one text": (
        lambda: pakket(ny={"word/a.xml": b"<a>" + b" " * (3 * 1024 * 1024) + b"</a>"}),
        SLAG.FOR_MYE_UTPAKKET,
    ),
    "a thousand parts": (
        lambda: pakket(ny={f"word/{n}.xml": b"<a/>" for n in range(1000)}),
        SLAG.FOR_MYE_UTPAKKET,
    ),
    "a path out": (lambda: pakket(ny={"../../ut.xml": b"<a/>"}), SLAG.UTRYGG_STI),
    "an absolute path": (lambda: pakket(ny={"/etc/ut.xml": b"<a/>"}), SLAG.UTRYGG_STI),
    "a macro": (lambda: pakket(ny={"word/vbaProject.bin": b"x"}), SLAG.MAKRO),
    "a type with macros": (
        lambda: pakket(
            endre={
                "[Content_Types].xml": lambda b: b.replace(
                    b"vnd.openxmlformats-officedocument.wordprocessingml.document.main",
                    b"vnd.ms-word.document.macroEnabled.main",
                )
            }
        ),
        SLAG.MAKRO,
    ),
    "an OLE object": (lambda: pakket(ny={"word/embeddings/oleObject1.bin": b"x"}), SLAG.INNEBYGD_OBJEKT),
    "a foreign chunk": (lambda: med_kropp('<w:altChunk r:id="rX"/>'), SLAG.INNEBYGD_OBJEKT),
    "a remote template": (
        lambda: med_forhold("attachedTemplate", "https://ondt.example/a.dotm"),
        SLAG.EKSTERN_LENKE,
    ),
    "a remote image": (lambda: med_forhold("image", "https://ondt.example/a.png"), SLAG.EKSTERN_LENKE),
    "a link to a file": (lambda: med_forhold("hyperlink", "file:///etc/passwd"), SLAG.EKSTERN_LENKE),
    "a link to a share": (lambda: med_forhold("hyperlink", "\\\\\\\\ondt\\\\del"), SLAG.EKSTERN_LENKE),
    "a remote OLE object": (lambda: med_forhold("oleObject", "https://ondt.example"), SLAG.EKSTERN_LENKE),
    "a document type": (
        lambda: pakket(ny={"word/x.xml": b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}),
        SLAG.DOCTYPE,
    ),
    "a document type in UTF-16": (
        lambda: pakket(
            ny={"word/x.xml": '<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE a><a/>'.encode("utf-16")}
        ),
        SLAG.DOCTYPE,
    ),
    "broken XML": (lambda: pakket(ny={"word/x.xml": b"<a>"}), SLAG.UGYLDIG_XML),
    "a field that runs a program": (
        lambda: med_kropp(
            "<w:p><w:r><w:instrText>DD</w:instrText></w:r><w:r><w:instrText>EAUTO c:\\\\x</w:instrText></w:r></w:p>"
        ),
        SLAG.FARLIG_FELTKODE,
    ),
    "a field that fetches": (
        lambda: med_kropp('<w:p><w:fldSimple w:instr=" INCLUDEPICTURE &quot;http://x&quot; "/></w:p>'),
        SLAG.FARLIG_FELTKODE,
    ),
    "a document under another name than XML": (
        lambda: _flyttet_dokument("word/mal.dat"),
        SLAG.UTRYGG_STI,
    ),
    "a field in a document with its name in capitals": (
        lambda: _flyttet_dokument("word/MAL.XML", b'<w:p><w:fldSimple w:instr=" DDEAUTO c "/></w:p>'),
        SLAG.FARLIG_FELTKODE,
    ),
}


@pytest.mark.parametrize(("lag", "ventet"), FARLIGE.values(), ids=FARLIGE)
def test_a_dangerous_file_is_refused_with_its_reason(lag: Callable[[], bytes], ventet: Wordfeilslag) -> None:
    assert ventet in slag(lag())


UTTRYKK = {
    "{{ x.__class__ }}": SLAG.UGYLDIG_UTTRYKK,
    "{{ lege.__class__.__mro__ }}": SLAG.UGYLDIG_UTTRYKK,
    "{{ lege['__class__'] }}": SLAG.UGYLDIG_UTTRYKK,
    "{{ lege|attr('__class__') }}": SLAG.UGYLDIG_UTTRYKK,
    "{{ cycler.__init__.__globals__ }}": SLAG.UGYLDIG_UTTRYKK,
    "{% include 'hemmelig' %}": SLAG.UGYLDIG_UTTRYKK,
    "{% import 'a' as b %}": SLAG.UGYLDIG_UTTRYKK,
    "{% set a = lege %}": SLAG.UGYLDIG_UTTRYKK,
    "{% macro a() %}{% endmacro %}": SLAG.UGYLDIG_UTTRYKK,
    "{% for i in range(1000000000) %}x{% endfor %}": SLAG.UGYLDIG_UTTRYKK,
    "{% for p in punkter %}{% for q in punkter %}x{% endfor %}{% endfor %}": SLAG.UGYLDIG_UTTRYKK,
    "{% for p in punkter %}{% for a in p.avsnitt %}{% for b in a %}x{% endfor %}{% endfor %}{% endfor %}": (
        SLAG.UGYLDIG_UTTRYKK
    ),
    "{% for p in punkter recursive %}{{ loop(punkter) }}{% endfor %}": SLAG.UGYLDIG_UTTRYKK,
    "{{ 'a' * 9999999999 }}": SLAG.UGYLDIG_UTTRYKK,
    "{{ 9 ** 9 ** 9 }}": SLAG.UGYLDIG_UTTRYKK,
    "{{ lege ": SLAG.SKRIVEFEIL,
    "{% if lege %}x": SLAG.SKRIVEFEIL,
    "Ingen felt her": SLAG.INGEN_FELT,
}


@pytest.mark.parametrize(("tekst", "ventet"), UTTRYKK.items(), ids=UTTRYKK)
def test_an_expression_that_could_compute_is_refused(tekst: str, ventet: Wordfeilslag) -> None:
    assert slag(med_tekst(tekst)) == {ventet}


def test_an_expression_is_found_wherever_it_hides() -> None:
    word = docx.Document()
    word.add_paragraph("{{ lege }}")
    word.sections[0].header.paragraphs[0].text = "{{ a.b }}"
    word.core_properties.title = "{{ c.d }}"
    ut = BytesIO()
    word.save(ut)

    assert {feil.detalj for feil in kontroller_wordmal(ut.getvalue(), eksempel=VERDIER)} == {"a.b", "c.d"}


@pytest.mark.parametrize(
    ("skrevet", "feil"),
    [
        ("{{ kommun }}", Wordfeil(slag=SLAG.UKJENT_FELT, detalj="kommun", forslag="kommune")),
        ("{{ hprnr }}", Wordfeil(slag=SLAG.UKJENT_FELT, detalj="hprnr", forslag="hpr_nr")),
        ("{{ xyzzy }}", Wordfeil(slag=SLAG.UKJENT_FELT, detalj="xyzzy")),
        (
            "{% for e in elementer %}{{ e.blop }}{% endfor %}",
            Wordfeil(slag=SLAG.UKJENT_FELT, detalj="e.blop", forslag="e.belop"),
        ),
        (
            "{% for p in punkt %}{% endfor %}",
            Wordfeil(slag=SLAG.UKJENT_FELT, detalj="punkt", forslag="punkter"),
        ),
    ],
    ids=str,
)
def test_an_unknown_field_is_named_with_the_nearest_known_one(skrevet: str, feil: Wordfeil) -> None:
    assert kontroller_wordmal(med_tekst(skrevet), eksempel=VERDIER) == (feil,)


def test_what_the_parties_wrote_is_never_read_as_a_field_or_as_markup() -> None:
    ondt = "{{ kontrollsum }} {% for i in punkter %} <w:br/> & Đorđe"
    verdier = feltverdier(
        Avtaledokument(innhold=avtaleinnhold(elementer=(avtalt(Element.LAERINGSAKTIVITETER, ondt, 100),))),
        gjeldende_mal(),
    )
    ord_ = [
        avsnitt.text
        for avsnitt in docx.Document(BytesIO(fyll_wordmal(lag_eksempelmal(), verdier))).paragraphs
    ]

    assert ondt in ord_


def test_made_again_it_has_the_same_bytes() -> None:
    assert fyll_wordmal(lag_eksempelmal(), VERDIER) == fyll_wordmal(lag_eksempelmal(), VERDIER)


def test_a_template_that_takes_too_long_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fyllmodul, "LENGST_TID", 0.01)

    assert slag(lag_eksempelmal()) == {SLAG.TAR_FOR_LANG_TID}
    with pytest.raises(WordmalenKanIkkeFylles):
        fyll_wordmal(lag_eksempelmal(), VERDIER)


@pytest.mark.parametrize("sprak", Skriftsprak)
def test_libreoffice_opens_the_filled_document_and_finds_the_agreement_in_it(
    sprak: Skriftsprak, tmp_path: Path
) -> None:
    innhold = avtaleinnhold(sprak)
    fil = tmp_path / "avtale.docx"
    fil.write_bytes(
        fyll_wordmal(lag_eksempelmal(), feltverdier(Avtaledokument(innhold=innhold), gjeldende_mal()))
    )
    kjor(
        program("soffice"),
        "--headless",
        f"-env:UserInstallation=file://{tmp_path}/profil",
        *("--convert-to", "pdf", "--outdir", str(tmp_path), str(fil)),
    )
    tekst = " ".join(sider((tmp_path / "avtale.pdf").read_bytes()))

    assert innhold.fakta.lege.navn in tekst
    assert all(punkt.overskrift in tekst for punkt in innhold.punkter)
    assert "105" in tekst and "{{" not in tekst and "{%" not in tekst


def _zip(deler: dict[str, bytes]) -> bytes:
    ut = BytesIO()
    with zipfile.ZipFile(ut, "w") as pakke:
        for navn, innhold in deler.items():
            pakke.writestr(navn, innhold)
    return ut.getvalue()


def _flyttet_dokument(navn: str, kropp: bytes = b"") -> bytes:
    """What Word opens stands under `navn`; a decoy stands where the document used to be."""
    with zipfile.ZipFile(BytesIO(lag_eksempelmal())) as pakke:
        dokument = pakke.read("word/document.xml").replace(b"<w:body>", b"<w:body>" + kropp)
    hoveddel = b'<Override PartName="/%s" ContentType="%s"/></Types>' % (navn.encode(), HOVEDTYPE)
    return pakket(
        endre={
            "_rels/.rels": lambda b: b.replace(b"word/document.xml", navn.encode()),
            "[Content_Types].xml": lambda b: b.replace(b"</Types>", hoveddel),
        },
        ny={navn: dokument},
    )
