"""A table as a spreadsheet: numbers are numbers, days are days, and no text is ever a formula."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from io import BytesIO

from django.http import HttpResponse
from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from alis.domain.verdier import Belop

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
Celle = str | int | Decimal | Fraction | Belop | date | None


@dataclass(frozen=True, kw_only=True)
class Kolonne:
    """`bredde` is in characters."""

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
    fet, formater = bok.add_format({"bold": True}), _Formater(bok)
    for nummer, kolonne in enumerate(ark.kolonner):
        tegn.set_column(nummer, nummer, kolonne.bredde)
        tegn.write_string(0, nummer, kolonne.navn, fet)
    for nummer, rad in enumerate(ark.rader, start=1):
        _skriv_rad(tegn, nummer, rad, formater)
    neste = len(ark.rader) + 1
    if ark.sum:
        _skriv_rad(tegn, neste, ark.sum, _Formater(bok, fet=True))
    for nummer, tekst in enumerate(ark.merknader, start=neste + 2):
        tegn.write_string(nummer, 0, tekst)
    tegn.freeze_panes(1, 0)
    tegn.autofilter(0, 0, max(len(ark.rader), 1), len(ark.kolonner) - 1)
    bok.close()
    return minne.getvalue()


def lag_regnearksvar(ark: Ark, *, filnavn: str) -> HttpResponse:
    svar = HttpResponse(skriv_regneark(ark), content_type=XLSX)
    svar.headers["Content-Disposition"] = f'attachment; filename="{filnavn}"'
    return svar


class _Formater:
    """The formats of one workbook: amounts with øre, days, and plain."""

    def __init__(self, bok: Workbook, *, fet: bool = False) -> None:
        self.vanlig: Format = bok.add_format({"bold": fet})
        self.kroner: Format = bok.add_format({"bold": fet, "num_format": "# ##0.00"})
        self.dag: Format = bok.add_format({"bold": fet, "num_format": "dd.mm.yyyy"})


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
                tegn.write_number(rad, kolonne, celle, formater.vanlig)
