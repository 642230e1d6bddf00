"""Word templates as a kommune might send them in, and as one who means harm would."""

import zipfile
from collections.abc import Callable
from io import BytesIO

import docx

from alis.domain.dokument import Avtaledokument
from alis.domain.dokument.wordfelt import Wordfeilslag
from alis.integrations.dokument import gjeldende_mal
from alis.integrations.dokument.wordmal import (
    feltverdier,
    kontroller_wordmal,
    lag_eksempelmal,
)
from alis.integrations.dokument.wordmal.pakkekontroll import HOVEDTYPE
from factories.avtaleinnhold import avtaleinnhold

VERDIER = feltverdier(Avtaledokument(innhold=avtaleinnhold()), gjeldende_mal())
RELS = "word/_rels/document.xml.rels"
FORHOLD = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def slag(fil: bytes) -> set[Wordfeilslag]:
    return {feil.slag for feil in kontroller_wordmal(fil, eksempel=VERDIER)}


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


def lag_zip(deler: dict[str, bytes]) -> bytes:
    ut = BytesIO()
    with zipfile.ZipFile(ut, "w") as pakke:
        for navn, innhold in deler.items():
            pakke.writestr(navn, innhold)
    return ut.getvalue()


def flyttet_dokument(navn: str, kropp: bytes = b"") -> bytes:
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
