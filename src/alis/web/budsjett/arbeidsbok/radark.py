"""The sheet that is written in: one row for each cost, with what it comes to and who pays."""

from typing import Any

from django.utils.translation import gettext as _
from xlsxwriter.worksheet import Worksheet

from alis.domain.avtale import Element
from alis.domain.avtale.budsjett import Linjefordeling
from alis.domain.avtale.budsjett.grenser import MAKS_BELOP, MAKS_HUNDREDELTIMER, MAKS_TIMESATS
from alis.domain.verdier import Belop
from alis.services.budsjett.budsjettbilde import Budsjettbilde, Utregning
from alis.web.budsjett.arbeidsbok.sted import Sted, ikke_kjent, navn_pa
from alis.web.budsjett.arbeidsbok.stiler import Stiler
from alis.web.felles.visning import dato

BREDDER = (6, 10, 25, 46, 11, 13, 15, 15, 15, 15, 15)
REGNET = 7
"""From this column on the sheet counts by itself."""


def skriv_radark(
    ark: Worksheet, bilde: Budsjettbilde, utregning: Utregning, sted: Sted, stiler: Stiler
) -> None:
    for kolonne, bredde in enumerate(BREDDER):
        ark.set_column(kolonne, kolonne, bredde)
    _skriv_toppen(ark, bilde, stiler)
    for nummer, linje in enumerate(utregning.budsjett.linjer):
        _skriv_linje(ark, sted.FORSTE_RAD + nummer, linje, sted, stiler)
    for rad in range(sted.FORSTE_RAD + sted.antall_rader, sted.siste_rad + 1):
        _skriv_tom_rad(ark, rad, sted, stiler)
    _sett_krav(ark, sted)
    ark.freeze_panes(sted.FORSTE_RAD, 4)
    ark.autofilter(sted.FORSTE_RAD - 1, 0, sted.siste_rad, len(BREDDER) - 1)


def _skriv_toppen(ark: Worksheet, bilde: Budsjettbilde, stiler: Stiler) -> None:
    ark.write_string(0, 0, _("Budsjett for %(navn)s") % {"navn": bilde.sak.lege.navn}, stiler.tittel)
    hvem = _("%(kommune)s, versjon %(nummer)s, hentet ut av Felles ALIS. Sist lagret %(dag)s.") % {
        "kommune": bilde.sak.kommune.navn,
        "nummer": bilde.nummer,
        "dag": dato(bilde.endret_at),
    }
    ark.write_string(1, 0, hvem, stiler.under)
    hjelp = _(
        "Skriv i de hvite cellene: timer og timesats, eller et beløp. Arket regner ut resten. Når du er ferdig, lagrer du "
        "filen og henter den inn i Felles ALIS."
    )
    ark.write_string(2, 0, hjelp, stiler.under)
    ark.write_string(
        3, 0, _("Satsene står på arket Satser. Takene og summene står på arket Summer."), stiler.under
    )
    for kolonne, navn in enumerate(_kolonnenavn()):
        ark.write_string(5, kolonne, navn, stiler.hode if kolonne < 4 else stiler.hode_tall)


def _kolonnenavn() -> tuple[str, ...]:
    return (
        _("Nr."),
        _("Avtaleår"),
        _("Element"),
        _("Beskrivelse"),
        _("Timer"),
        _("Timesats, kr"),
        _("Beløp, kr"),
        _("Sum, kr"),
        _("Staten, kr"),
        _("Klasse 6, kr"),
        _("Kommunen, kr"),
    )


def _skriv_linje(ark: Worksheet, rad: int, fordelt: Linjefordeling, sted: Sted, stiler: Stiler) -> None:
    linje = fordelt.linje
    ark.write_number(rad, 0, linje.nummer, stiler.inn)
    ark.write_number(rad, 1, linje.avtalear, stiler.inn)
    ark.write_string(rad, 2, navn_pa(linje.element), stiler.inn_tekst)
    ark.write_string(rad, 3, linje.beskrivelse, stiler.inn_for(linje.beskrivelse))
    for kolonne, hundredeler in (
        (4, linje.hundredeltimer),
        (5, linje.timesats.ore if linje.timesats is not None else None),
        (6, linje.belop.ore if linje.belop is not None else None),
    ):
        if hundredeler is None:
            ark.write_blank(rad, kolonne, None, stiler.inn_tall)
        else:
            ark.write_number(rad, kolonne, hundredeler / 100, stiler.inn_tall)
    andeler = fordelt.andeler
    svar = (fordelt.kostnad.verdi, andeler.stat, andeler.klasse6, andeler.kommune)
    _skriv_formler(ark, rad, sted, stiler, tuple(kroner(belop) for belop in svar))


def _skriv_tom_rad(ark: Worksheet, rad: int, sted: Sted, stiler: Stiler) -> None:
    for kolonne in range(REGNET):
        stil = stiler.inn if kolonne < 2 else stiler.inn_tekst if kolonne < 4 else stiler.inn_tall
        ark.write_blank(rad, kolonne, None, stil)
    _skriv_formler(ark, rad, sted, stiler, ("", "", "", ""))


def _skriv_formler(ark: Worksheet, rad: int, sted: Sted, stiler: Stiler, svar: tuple[Any, ...]) -> None:
    """The same rules as the domain's: cost rounded in the row, the grant used up row by row, the kommune the rest."""
    for kolonne, (formel, verdi) in enumerate(zip(_formler(rad, sted), svar, strict=True), start=REGNET):
        ark.write_formula(rad, kolonne, formel, stiler.regnet, verdi)


def _formler(rad: int, sted: Sted) -> tuple[str, str, str, str]:
    r, ukjent = rad + 1, _ukjent()
    klasse6 = navn_pa(Element.SENTRALITETSTILLEGG)
    kostnad = f'=IF(G{r}<>"",ROUND(G{r},2),IF(AND(E{r}<>"",F{r}<>""),ROUND(E{r}*F{r},2),""))'
    stat = f'=IF(H{r}="","",IF(C{r}="{klasse6}",0,{_andel(rad, "I", sted)}))'
    tillegg = f'=IF(H{r}="","",IF(C{r}="{klasse6}",{_andel(rad, "J", sted)},0))'
    resten = f'=IF(H{r}="","",IF(AND(ISNUMBER(I{r}),ISNUMBER(J{r})),ROUND(H{r}-I{r}-J{r},2),"{ukjent}"))'
    return kostnad, stat, tillegg, resten


def _andel(rad: int, kolonne: str, sted: Sted) -> str:
    """The cost, at most what is left of the grant to this element in this year when the rows above have had theirs. All of
    it stands in one column, and the grant is found by its key on the sheet of sums; from one that is not known nothing
    can be taken, and so neither is the share."""
    r, forste = rad + 1, sted.FORSTE_RAD + 1
    poster = f"${sted.FORSTE_POST + 1}:${{0}}${sted.totalsum + 1}"
    gitt = f'INDEX(Summer!$F{poster.format("F")},MATCH(B{r}&"|"&C{r},Summer!$J{poster.format("J")},0))'
    brukt = "0"
    if rad > sted.FORSTE_RAD:
        over = "{0}${1}:{0}{2}".format
        celler = (over(bokstav, forste, r - 1) for bokstav in (kolonne, "B", "C"))
        brukt = "SUMIFS({},{},B{r},{},C{r})".format(*celler, r=r)
    return f'IFERROR(ROUND(MAX(0,MIN(H{r},{gitt}-{brukt})),2),"{_ukjent()}")'


def _ukjent() -> str:
    return ikke_kjent().replace('"', '""')


def _sett_krav(ark: Worksheet, sted: Sted) -> None:
    """What may be written where; the message says what to do."""
    krav = {
        1: _year(sted),
        2: _element(sted),
        4: _number(MAKS_HUNDREDELTIMER),
        5: _number(MAKS_TIMESATS),
        6: _number(MAKS_BELOP),
    }
    for kolonne, valg in krav.items():
        ark.data_validation(sted.FORSTE_RAD, kolonne, sted.siste_rad, kolonne, valg)


def _year(sted: Sted) -> dict[str, Any]:
    return {
        "validate": "integer",
        "criteria": "between",
        "minimum": 1,
        "maximum": sted.antall_ar,
        "error_title": _("Avtaleår"),
        "error_message": _("Skriv et helt tall fra 1 til %(antall)s.") % {"antall": sted.antall_ar},
    }


def _element(sted: Sted) -> dict[str, Any]:
    forste = sted.ar(sted.antall_ar) + 4
    return {
        "validate": "list",
        "source": f"=Satser!$A${forste}:$A${forste - 1 + len(Element)}",
        "error_title": _("Element"),
        "error_message": _("Velg et av elementene i listen."),
    }


def _number(hundredeler: int) -> dict[str, Any]:
    """At most so many hundredths."""
    return {
        "validate": "decimal",
        "criteria": "between",
        "minimum": 0,
        "maximum": hundredeler / 100,
        "error_title": _("Tall"),
        "error_message": _("Skriv et tall fra 0 og opp, med høyst to desimaler."),
    }


def kroner(belop: Belop | None) -> float | str:
    """What the cell shows before anything is counted again."""
    return ikke_kjent() if belop is None else belop.ore / 100
