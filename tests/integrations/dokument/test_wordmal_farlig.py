"""A file that could do harm is refused as a Word template, and the reason is told."""

from collections.abc import Callable

import pytest

from alis.domain.dokument.wordfelt import Wordfeilslag
from alis.integrations.dokument.wordmal import (
    STORSTE_FIL,
    lag_eksempelmal,
)
from factories.wordmal import (
    flyttet_dokument,
    lag_zip,
    med_forhold,
    med_kropp,
    pakket,
    slag,
)

SLAG = Wordfeilslag


FARLIGE: dict[str, tuple[Callable[[], bytes], Wordfeilslag]] = {
    "a text file": (lambda: b"hei", SLAG.IKKE_DOCX),
    "nothing": (lambda: b"", SLAG.IKKE_DOCX),
    "half a zip": (lambda: lag_eksempelmal()[:4000], SLAG.IKKE_DOCX),
    "a zip of something else": (lambda: lag_zip({"a.txt": b"a"}), SLAG.IKKE_DOCX),
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
        lambda: flyttet_dokument("word/mal.dat"),
        SLAG.UTRYGG_STI,
    ),
    "a field in a document with its name in capitals": (
        lambda: flyttet_dokument("word/MAL.XML", b'<w:p><w:fldSimple w:instr=" DDEAUTO c "/></w:p>'),
        SLAG.FARLIG_FELTKODE,
    ),
}


@pytest.mark.parametrize(("lag", "ventet"), FARLIGE.values(), ids=FARLIGE)
def test_a_dangerous_file_is_refused_with_its_reason(lag: Callable[[], bytes], ventet: Wordfeilslag) -> None:
    assert ventet in slag(lag())
