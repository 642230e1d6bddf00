"""What a .docx is allowed to be before anyone opens it: a small zip of plain parts, with nothing that reaches out."""

import re
from collections.abc import Iterator
from io import BytesIO
from zipfile import BadZipFile, ZipFile, ZipInfo

from lxml import etree

from alis.domain.dokument.wordfelt import Wordfeil, Wordfeilslag

STORSTE_FIL = 5 * 1024 * 1024
STORST_UTPAKKET = 30 * 1024 * 1024
STORSTE_TEKSTDEL = 2 * 1024 * 1024
FLEST_DELER = 500
HOVEDTYPE = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
MAKROER = re.compile(r"vbaproject|vbadata|macro", re.I)
OBJEKTER = re.compile(r"(^|/)(embeddings|activex|afchunk)|ole|\.(exe|dll|js|vbs|lnk)$", re.I)
FELTKODER = re.compile(r"\b(DDEAUTO|DDE|INCLUDETEXT|INCLUDEPICTURE|LINK|IMPORT|DATABASE|MACROBUTTON)\b")
XML_NAVN = (".xml", ".rels")
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
TRYGGE_LENKER = re.compile(r"(https?://|mailto:)", re.I)


def kontroller_pakken(fil: bytes) -> tuple[Wordfeil, ...]:
    """Everything that must be mended; each kind of fault once. Nothing is unpacked that has not been measured."""
    if len(fil) > STORSTE_FIL:
        return (Wordfeil(slag=Wordfeilslag.FOR_STOR, detalj=str(STORSTE_FIL // 1024 // 1024)),)
    try:
        with ZipFile(BytesIO(fil)) as pakke:
            feil = tuple(_names(pakke.infolist()))
            return feil or tuple(dict.fromkeys(_parts(pakke)))
    except (BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError, ValueError):
        return (Wordfeil(slag=Wordfeilslag.IKKE_DOCX),)


def _names(deler: list[ZipInfo]) -> Iterator[Wordfeil]:
    """By the table of contents alone."""
    navn = [del_.filename for del_ in deler]
    if len(deler) > FLEST_DELER or sum(del_.file_size for del_ in deler) > STORST_UTPAKKET:
        yield Wordfeil(slag=Wordfeilslag.FOR_MYE_UTPAKKET)
    if len(navn) != len(set(navn)) or any(_unsafe(en) for en in navn):
        yield Wordfeil(slag=Wordfeilslag.UTRYGG_STI)
    if not {"[Content_Types].xml", "word/document.xml"} <= set(navn):
        yield Wordfeil(slag=Wordfeilslag.IKKE_DOCX)
    if any(MAKROER.search(en) for en in navn):
        yield Wordfeil(slag=Wordfeilslag.MAKRO)
    if treff := next((en for en in navn if OBJEKTER.search(en)), None):
        yield Wordfeil(slag=Wordfeilslag.INNEBYGD_OBJEKT, detalj=treff)


def _unsafe(navn: str) -> bool:
    return navn.startswith(("/", "\\")) or ".." in re.split(r"[/\\]", navn) or "\\" in navn or ":" in navn


def _parts(pakke: ZipFile) -> Iterator[Wordfeil]:
    for del_ in pakke.infolist():
        if not del_.filename.lower().endswith(XML_NAVN):
            continue
        if del_.file_size > STORSTE_TEKSTDEL:
            yield Wordfeil(slag=Wordfeilslag.FOR_MYE_UTPAKKET, detalj=del_.filename)
            continue
        yield from _part(del_.filename, _read(pakke, del_))


def _read(pakke: ZipFile, del_: ZipInfo) -> bytes:
    """No more than the table of contents says, whatever is packed."""
    with pakke.open(del_) as strom:
        return strom.read(del_.file_size + 1)


def _part(navn: str, innhold: bytes) -> Iterator[Wordfeil]:
    if navn == "[Content_Types].xml" and (b"macroEnabled" in innhold or HOVEDTYPE not in innhold):
        makro = b"macroEnabled" in innhold
        yield Wordfeil(slag=Wordfeilslag.MAKRO if makro else Wordfeilslag.IKKE_DOCX)
    try:
        rot = etree.fromstring(
            innhold,
            etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False),
        )
    except etree.XMLSyntaxError:
        yield Wordfeil(slag=Wordfeilslag.UGYLDIG_XML, detalj=navn)
        return
    if rot.getroottree().docinfo.doctype:
        yield Wordfeil(slag=Wordfeilslag.DOCTYPE, detalj=navn)
    if navn == "[Content_Types].xml":
        yield from _types(rot)
    yield from _relations(rot) if navn.lower().endswith(".rels") else _contents(rot)


def _types(rot: etree._Element) -> Iterator[Wordfeil]:
    """What Word reads as XML must be called so too, or it has not been looked through. Pictures hold no fields."""
    for type_ in rot.iter("{*}Override", "{*}Default"):
        navn = type_.get("PartName") or f".{type_.get('Extension', '')}"
        innhold = type_.get("ContentType", "").lower()
        if innhold.endswith("xml") and innhold != "image/svg+xml" and not navn.lower().endswith(XML_NAVN):
            yield Wordfeil(slag=Wordfeilslag.UTRYGG_STI)


def _relations(rot: etree._Element) -> Iterator[Wordfeil]:
    for forhold in rot.iter("{*}Relationship"):
        type_, mal = forhold.get("Type", ""), forhold.get("Target", "")
        utenfor = forhold.get("TargetMode", "").lower() == "external"
        lenke = type_.endswith("/hyperlink") and TRYGGE_LENKER.match(mal)
        if (utenfor and not lenke) or type_.endswith(("/attachedTemplate", "/subDocument", "/frame")):
            yield Wordfeil(slag=Wordfeilslag.EKSTERN_LENKE, detalj=mal[:80])
        if type_.endswith(("/oleObject", "/package", "/control", "/aFChunk")):
            yield Wordfeil(slag=Wordfeilslag.INNEBYGD_OBJEKT, detalj=mal[:80])
        if "vbaProject" in type_:
            yield Wordfeil(slag=Wordfeilslag.MAKRO)


def _contents(rot: etree._Element) -> Iterator[Wordfeil]:
    """Field codes that fetch something, split over as many runs as they may be, and foreign chunks."""
    koder = "".join(rot.itertext(f"{W}instrText")) + " ".join(
        felt.get(f"{W}instr", "") for felt in rot.iter(f"{W}fldSimple")
    )
    if treff := FELTKODER.search(koder):
        yield Wordfeil(slag=Wordfeilslag.FARLIG_FELTKODE, detalj=treff[0])
    if next(rot.iter(f"{W}altChunk", f"{W}object", f"{W}control"), None) is not None:
        yield Wordfeil(slag=Wordfeilslag.INNEBYGD_OBJEKT)
