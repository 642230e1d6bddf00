"""A table as comma-separated values: the same sheet as the spreadsheet has, for programs that read no XLSX."""

import csv
from datetime import date
from io import StringIO

from django.http import HttpResponse

from alis.services.felles.dod_celle import dod_celle
from alis.web.felles.regneark import Ark, Celle


def lag_kommafilsvar(ark: Ark, *, filnavn: str) -> HttpResponse:
    svar = HttpResponse(skriv_kommafil(ark), content_type="text/csv; charset=utf-8")
    svar.headers["Content-Disposition"] = f'attachment; filename="{filnavn}"'
    return svar


def skriv_kommafil(ark: Ark) -> bytes:
    """UTF-8 with a mark that Excel knows it by, and semicolons. The rows only, without sum and notes."""
    fil = StringIO(newline="")
    skriver = csv.writer(fil, delimiter=";", lineterminator="\r\n")
    skriver.writerow([dod_celle(kolonne.navn) for kolonne in ark.kolonner])
    skriver.writerows([[_text(celle) for celle in rad] for rad in ark.rader])
    return fil.getvalue().encode("utf-8-sig")


def _text(celle: Celle) -> str:
    match celle:
        case None:
            return ""
        case date():
            return f"{celle:%d.%m.%Y}"
        case str():
            return dod_celle(celle)
        case _:
            return str(celle)
