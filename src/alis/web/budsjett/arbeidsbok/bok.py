"""Put the workbook together."""

from datetime import datetime
from io import BytesIO

from django.utils import timezone
from django.utils.translation import gettext as _
from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from alis.services.budsjett.budsjettbilde import Budsjettbilde, Utregning
from alis.web.budsjett.arbeidsbok.radark import skriv_radark
from alis.web.budsjett.arbeidsbok.satsark import skriv_satsark
from alis.web.budsjett.arbeidsbok.sted import Sted
from alis.web.budsjett.arbeidsbok.stiler import Stiler
from alis.web.budsjett.arbeidsbok.sumark import skriv_sumark

VERN = {
    "format_columns": True,
    "format_rows": True,
    "sort": True,
    "autofilter": True,
    "select_locked_cells": True,
}
"""What may be done on a protected sheet. There is no password: the lock is against slips, not against people."""


def lag_arbeidsbok(bilde: Budsjettbilde, utregning: Utregning) -> bytes:
    """The file. Every text is written as text whatever it begins with; only our own formulas are formulas."""
    minne = BytesIO()
    bok = Workbook(minne, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    bok.set_properties(
        {
            "title": _("Budsjett for %(navn)s") % {"navn": bilde.sak.lege.navn},
            "author": bilde.sak.kommune.navn,
            "created": _without_zone(bilde.endret_at),
        }
    )
    bok.set_calc_mode("auto")
    sted, stiler = Sted.av(utregning), Stiler(bok)
    rader, summer, satser = (bok.add_worksheet(navn) for navn in ("Budsjett", "Summer", "Satser"))
    skriv_radark(rader, bilde, utregning, sted, stiler)
    skriv_sumark(summer, bilde, utregning, sted, stiler)
    skriv_satsark(satser, utregning, sted, stiler)
    for ark, hode in ((rader, 5), (summer, 4), (satser, 3)):
        _gjor_klart(ark, hode, bilde)
    bok.define_name("Rader", f"={sted.kolonne('A').replace(':$A', ':$K')}")
    bok.close()
    return minne.getvalue()


def _gjor_klart(ark: Worksheet, hode: int, bilde: Budsjettbilde) -> None:
    """Locked, and ready for paper: across, as wide as the page, the names of the columns on every page."""
    ark.protect("", VERN)
    ark.set_landscape()
    ark.set_paper(9)
    ark.fit_to_pages(1, 0)
    ark.repeat_rows(hode)
    ark.hide_gridlines(2)
    navn = bilde.sak.lege.navn.replace("&", "&&")
    ark.set_footer(f"&L{navn}&C&A&R" + _("Side") + " &P / &N")


def _without_zone(naar: datetime) -> datetime:
    return timezone.localtime(naar).replace(tzinfo=None)
