"""The sheet of rates: what each year is counted by, from where, and how sure it is."""

from datetime import datetime

from django.utils.translation import gettext as _
from xlsxwriter.worksheet import Worksheet

from alis.domain.avtale import Element
from alis.services.budsjett.budsjettbilde import Budsjettar, Utregning
from alis.web.budsjett.arbeidsbok.sted import Sted, navn_pa
from alis.web.budsjett.arbeidsbok.stiler import Stiler

BREDDER = (27, 13, 13, 26, 24, 14, 14, 70)


def skriv_satsark(ark: Worksheet, utregning: Utregning, sted: Sted, stiler: Stiler) -> None:
    for kolonne, bredde in enumerate(BREDDER):
        ark.set_column(kolonne, kolonne, bredde)
    ark.write_string(0, 0, _("Satser"), stiler.tittel)
    ark.write_string(
        1,
        0,
        _("Hvert avtaleår regnes med satsene på sin første dag, eller med de siste kjente."),
        stiler.under,
    )
    for kolonne, navn in enumerate(_kolonnenavn()):
        ark.write_string(3, kolonne, navn, stiler.hode)
    for ar in utregning.ar:
        _skriv_ar(ark, ar, sted, stiler)
    rad = sted.ar(sted.antall_ar) + 2
    ark.write_string(rad, 0, _("Elementer"), stiler.hode)
    for nummer, element in enumerate(Element, start=1):
        ark.write_string(rad + nummer, 0, navn_pa(element), stiler.tekst)
    _skriv_kilder(ark, rad + len(Element) + 2, utregning, stiler)


def _kolonnenavn() -> tuple[str, ...]:
    return (
        _("Avtaleår"),
        _("Fra"),
        _("Til"),
        _("Satssett"),
        _("Status"),
        _("Egenandel"),
        _("Vilkår oppfylt (1 er ja)"),
        _("Merknad"),
    )


def _skriv_ar(ark: Worksheet, ar: Budsjettar, sted: Sted, stiler: Stiler) -> None:
    rad = sted.ar(ar.nummer)
    sett = ar.ramme.satssett
    ark.write_number(rad, 0, ar.nummer, stiler.tekst)
    for kolonne, dag in ((1, ar.periode.verdi.fom), (2, ar.periode.verdi.last)):
        ark.write_datetime(rad, kolonne, datetime(dag.year, dag.month, dag.day), stiler.dag)
    ark.write_string(rad, 3, sett.navn, stiler.tekst)
    if ar.ramme.bekreftet:
        ark.write_string(rad, 4, _("Bekreftet"), stiler.tekst)
    else:
        ark.write_string(rad, 4, _("Ubekreftet sats"), stiler.ubekreftet)
    ark.write_number(rad, 5, float(sett.egenandel), stiler.andel)
    ark.write_number(rad, 6, int(ar.har_rett), stiler.tekst)
    ark.write_string(rad, 7, ar.satser.begrunn(_), stiler.tekst)


def _skriv_kilder(ark: Worksheet, rad: int, utregning: Utregning, stiler: Stiler) -> None:
    """Each source once, and what there is to know of the set."""
    ark.write_string(rad, 0, _("Kilder"), stiler.hode)
    linjer = [kilde for ar in utregning.ar for kilde in (*ar.ramme.satssett.kilde, ar.ramme.satssett.merknad)]
    for nummer, tekst in enumerate(dict.fromkeys(filter(None, linjer)), start=1):
        ark.write_string(rad + nummer, 0, tekst, stiler.under)
