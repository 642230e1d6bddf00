"""Spreadsheets with budgets, and files that only look like it."""

from collections.abc import Sequence
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

from xlsxwriter import Workbook

HODE = ("Avtaleår", "Element", "Beskrivelse", "Timer", "Timesats", "Beløp")
KURS = (1, "Læringsaktiviteter", "Grunnkurs", None, None, 4500)
TIMER = (1, "Veiledning", "Individuell veiledning", 57.75, 1581.25, None)


def lag_ark(
    *rader: Sequence[Any], hode: Sequence[str] = HODE, navn: str = "Budsjett", over: int = 0
) -> bytes:
    """A workbook with one sheet; the names of the columns stand `over` rows down."""
    minne = BytesIO()
    bok = Workbook(minne, {"strings_to_formulas": False, "strings_to_urls": False, "nan_inf_to_errors": True})
    ark = bok.add_worksheet(navn)
    for nummer, rad in enumerate((hode, *rader), start=over):
        for kolonne, verdi in enumerate(rad):
            if isinstance(verdi, str):
                ark.write_string(nummer, kolonne, verdi)
            elif verdi is not None:
                ark.write(nummer, kolonne, verdi)
    bok.close()
    return minne.getvalue()


def med_xml(
    xml: str, *, del_: str = "xl/worksheets/sheet1.xml", fra: bytes | None = None, **andre: str
) -> bytes:
    """The same workbook with one part written over, and other parts added."""
    minne = BytesIO()
    with ZipFile(BytesIO(fra or lag_ark(KURS))) as bok, ZipFile(minne, "w", ZIP_DEFLATED) as til:
        for navn in bok.namelist():
            til.writestr(navn, xml if navn == del_ else bok.read(navn))
        for navn, innhold in andre.items():
            til.writestr(navn, innhold)
    return minne.getvalue()


def arkxml(celler: str) -> str:
    return (
        '<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
        f"<sheetData>{celler}</sheetData></worksheet>"
    )
