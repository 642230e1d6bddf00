"""Paper, typeface, headings, running head and foot of the Word file."""

from typing import Any

from docx.document import Document
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.text.paragraph import Paragraph

BLEKK = RGBColor(0x18, 0x23, 0x1E)
DEMPET = RGBColor(0x55, 0x60, 0x5A)
SKRIFT = "Arial"
MARG = Mm(20)
TEKSTBREDDE = Mm(170)
STILER = {
    *("Normal", "Title", "heading 1", "heading 2", "heading 3", "List Bullet", "header", "footer"),
    *("Title Char", "Heading 1 Char", "Heading 2 Char", "Heading 3 Char", "Header Char", "Footer Char"),
    *("Default Paragraph Font", "Normal Table", "No List"),
}
STORRELSER = {"Title": 24, "Heading 1": 14, "Heading 2": 12, "Heading 3": 10.5}


def sett_opp_side(word: Document, vist: dict[str, Any]) -> None:
    """A4 with the styles of the agreement, the version in the head and page x of y in the foot."""
    _papir(word)
    _skrift(word, f"{vist['sprak']}-NO")
    del_ = word.sections[0]
    _linje(del_.header.paragraphs[0], vist["hode"]["organisasjon"], vist["hode"]["avtale"])
    bunn = del_.footer.paragraphs[0]
    _linje(bunn, f"{vist['hode']['bunn']} · {vist['ord']['bunn_midt']}", f"{vist['ord']['side']} ")
    _felt(bunn, "PAGE")
    bunn.add_run(f" {vist['ord']['side_av']} ")
    _felt(bunn, "NUMPAGES")


def _papir(word: Document) -> None:
    del_ = word.sections[0]
    del_.page_width, del_.page_height = Mm(210), Mm(297)
    del_.left_margin = del_.right_margin = MARG
    del_.top_margin, del_.bottom_margin = Mm(27), Mm(24)


def _skrift(word: Document, sprak: str) -> None:
    _fjern_ubrukte_stiler(word)
    normal = word.styles["Normal"]
    normal.font.name, normal.font.size, normal.font.color.rgb = SKRIFT, Pt(10), BLEKK
    normal.paragraph_format.space_after = Pt(6)
    for navn, storrelse in STORRELSER.items():
        _overskrift(word, navn, storrelse)
    for navn in ("Header", "Footer"):
        word.styles[navn].font.size, word.styles[navn].font.color.rgb = Pt(8), DEMPET
        word.styles[navn].paragraph_format.tab_stops.clear_all()
    for merke in word.styles.element.iter(qn("w:lang")):
        merke.set(qn("w:val"), sprak)


def _fjern_ubrukte_stiler(word: Document) -> None:
    """The library's own template brings some 160 styles, which it searches for every paragraph."""
    for stil in list(word.styles.element.style_lst):
        if stil.name_val not in STILER:
            word.styles.element.remove(stil)


def _overskrift(word: Document, navn: str, storrelse: float) -> None:
    stil = word.styles[navn]
    stil.font.size, stil.font.bold, stil.font.color.rgb = Pt(storrelse), True, BLEKK
    skrifter = stil.element.get_or_add_rPr().get_or_add_rFonts()
    skrifter.attrib.clear()
    stil.font.name = SKRIFT
    stil.paragraph_format.space_before, stil.paragraph_format.space_after = Pt(storrelse), Pt(4)
    for kant in stil.element.findall(f".//{qn('w:pBdr')}"):
        kant.getparent().remove(kant)


def _linje(avsnitt: Paragraph, venstre: str, hoyre: str) -> None:
    avsnitt.paragraph_format.tab_stops.add_tab_stop(TEKSTBREDDE, WD_TAB_ALIGNMENT.RIGHT)
    avsnitt.add_run(f"{venstre}\t{hoyre}")


def _felt(avsnitt: Paragraph, kode: str) -> None:
    """A field that Word counts for itself."""
    felt = OxmlElement("w:fldSimple")
    felt.set(qn("w:instr"), kode)
    felt.append(avsnitt.add_run("1")._r)
    avsnitt._p.append(felt)
