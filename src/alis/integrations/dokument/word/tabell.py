"""Tables in the Word file: hairlines between the rows, a head that is repeated, amounts to the right."""

from collections.abc import Sequence

from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt
from docx.table import Table

STREKER = (
    f"<w:tblBorders {nsdecls('w')}>"
    '<w:bottom w:val="single" w:sz="4" w:color="C6C3B6"/><w:insideH w:val="single" w:sz="4" w:color="DCDAD0"/>'
    "</w:tblBorders>"
)


def ny_tabell(word: Document, bredder_mm: Sequence[int]) -> Table:
    """A table without rows, with columns of these widths."""
    tabell: Table = word.add_table(rows=0, cols=len(bredder_mm))
    tabell.autofit = False
    tabell._tbl.tblPr.find(qn("w:tblLayout")).addprevious(parse_xml(STREKER))
    for kolonne, bredde in zip(tabell.columns, bredder_mm, strict=True):
        kolonne.width = Mm(bredde)
    return tabell


def skriv_hoderad(tabell: Table, tekster: Sequence[str]) -> None:
    """Repeated at the top of each page that the table reaches."""
    skriv_rad(tabell, tekster, fet=True)
    tabell.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))


def skriv_rad(tabell: Table, tekster: Sequence[str], *, fet: bool = False) -> None:
    """One row; the row stays on one page as far as it fits there."""
    rad = tabell.add_row()  # type: ignore[no-untyped-call]
    rad._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
    for celle, tekst in zip(rad.cells, tekster, strict=True):
        avsnitt = celle.paragraphs[0]
        avsnitt.paragraph_format.space_before = avsnitt.paragraph_format.space_after = Pt(3)
        avsnitt.add_run(tekst).bold = fet


def hoyrestill_siste_kolonne(tabell: Table) -> None:
    """For amounts, which are compared from the right."""
    for celle in tabell.columns[len(tabell.columns) - 1].cells:
        celle.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.RIGHT
