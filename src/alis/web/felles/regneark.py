"""A table as a spreadsheet: numbers are numbers, days are days, and no text is ever a formula."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from io import BytesIO
from math import ceil

from django.http import HttpResponse
from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from alis.domain.verdier import Belop

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
A4 = 9
FILTERMERKE = 4
TALLBREDDE = 14
"""Characters: the mark beside a column's name, and any number or day."""
INNRYKK = 2
"""Steps between a number and the next column: as wide as the mark, so that a number stands under the end of its name."""
LINJEHOYDE, ROMSLIG = 15, 1.2
"""Points, and the room that letters take beyond their count where they are wide."""
Celle = str | int | Decimal | Fraction | Belop | date | None


@dataclass(frozen=True, kw_only=True)
class Kolonne:
    """`bredde` is in characters, and is the most that its cells take of the paper: what is longer goes on on the next line."""

    navn: str
    bredde: int = 16


@dataclass(frozen=True, kw_only=True)
class Ark:
    """One sheet. `sum` is a last row in bold; `merknader` are lines under the table."""

    navn: str
    kolonner: tuple[Kolonne, ...]
    rader: Sequence[Sequence[Celle]]
    sum: Sequence[Celle] = ()
    merknader: Sequence[str] = ()


def skriv_regneark(ark: Ark) -> bytes:
    """Return the file. Text is written as text whatever it begins with, so that `=`, `+`, `-` and `@` do nothing."""
    minne = BytesIO()
    bok = Workbook(minne, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    tegn = bok.add_worksheet(ark.navn[:31])
    fet, formater, i_fet = bok.add_format({"bold": True}), _Formater(bok), _Formater(bok, fet=True)
    bredder = [_width(kolonne, nummer, ark) for nummer, kolonne in enumerate(ark.kolonner)]
    for nummer, kolonne in enumerate(ark.kolonner):
        tegn.set_column(nummer, nummer, bredder[nummer])
        tegn.write_string(0, nummer, kolonne.navn, i_fet.tall if _of_numbers(nummer, ark) else fet)
    for nummer, rad in enumerate(ark.rader, start=1):
        tegn.set_row(nummer, _height(zip(rad, bredder, strict=False)))
        _skriv_rad(tegn, nummer, rad, formater)
    neste = len(ark.rader) + 1
    if ark.sum:
        _skriv_rad(tegn, neste, ark.sum, i_fet)
    for nummer, tekst in enumerate(ark.merknader, start=neste + 2):
        _write_note(tegn, nummer, tekst, formater.vanlig, bredder)
    tegn.freeze_panes(1, 0)
    tegn.autofilter(0, 0, max(len(ark.rader), 1), len(ark.kolonner) - 1)
    _make_printable(tegn)
    bok.close()
    return minne.getvalue()


def lag_regnearksvar(ark: Ark, *, filnavn: str) -> HttpResponse:
    svar = HttpResponse(skriv_regneark(ark), content_type=XLSX)
    svar.headers["Content-Disposition"] = f'attachment; filename="{filnavn}"'
    return svar


def _width(kolonne: Kolonne, nummer: int, ark: Ark) -> int:
    """Room for the name with its filter mark, and for the cells."""
    celler = _cells(nummer, ark)
    lengst = max((len(celle) if isinstance(celle, str) else TALLBREDDE for celle in celler), default=0)
    return max(len(kolonne.navn) + FILTERMERKE, min(kolonne.bredde, lengst + 1))


def _cells(nummer: int, ark: Ark) -> list[Celle]:
    return [rad[nummer] for rad in (*ark.rader, ark.sum) if nummer < len(rad)]


def _of_numbers(nummer: int, ark: Ark) -> bool:
    """Whether all that stands in the column is numbers."""
    celler = [celle for celle in _cells(nummer, ark) if celle is not None and celle != ""]
    return bool(celler) and all(not isinstance(celle, str | date) for celle in celler)


def _height(celler: Iterable[tuple[Celle, int]]) -> int:
    """As high as the cell with the most lines needs: not every program finds it for itself."""
    linjer = (ceil(len(celle) * ROMSLIG / bredde) for celle, bredde in celler if isinstance(celle, str))
    return LINJEHOYDE * max((1, *linjer))


def _write_note(tegn: Worksheet, rad: int, tekst: str, formatet: Format, bredder: Sequence[int]) -> None:
    """Over the whole table."""
    tegn.set_row(rad, _height([(tekst, sum(bredder))]))
    if len(bredder) == 1:
        tegn.write_string(rad, 0, tekst, formatet)
        return
    tegn.merge_range(rad, 0, rad, len(bredder) - 1, "", formatet)
    tegn.write_string(rad, 0, tekst, formatet)


def _make_printable(tegn: Worksheet) -> None:
    """All columns on one A4 page across, and their names on each page down."""
    tegn.set_landscape()
    tegn.set_paper(A4)
    tegn.fit_to_pages(1, 0)
    tegn.repeat_rows(0)
    tegn.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
    tegn.set_footer("&L&A&R&P / &N")


class _Formater:
    """The formats of one workbook: amounts with øre, other numbers, days, and plain. A number has room before the next column."""

    def __init__(self, bok: Workbook, *, fet: bool = False) -> None:
        felles = {"bold": fet, "valign": "top"}
        self.vanlig: Format = bok.add_format({**felles, "text_wrap": True})
        til_hoyre = {**felles, "align": "right", "indent": INNRYKK}
        self.tall: Format = bok.add_format(til_hoyre)
        self.kroner: Format = bok.add_format({**til_hoyre, "num_format": "# ##0.00"})
        self.dag: Format = bok.add_format({**felles, "align": "left", "num_format": "dd.mm.yyyy"})


def _skriv_rad(tegn: Worksheet, rad: int, celler: Sequence[Celle], formater: _Formater) -> None:
    for kolonne, celle in enumerate(celler):
        match celle:
            case None:
                tegn.write_blank(rad, kolonne, None, formater.vanlig)
            case str():
                tegn.write_string(rad, kolonne, celle, formater.vanlig)
            case date():
                tegn.write_datetime(rad, kolonne, celle, formater.dag)
            case Belop():
                tegn.write_number(rad, kolonne, celle.ore / 100, formater.kroner)
            case _:
                tegn.write_number(rad, kolonne, celle, formater.tall)
