"""The sheet of sums: each element in each year, with its cap and who pays."""

from django.utils.translation import gettext as _
from xlsxwriter.worksheet import Worksheet

from alis.domain.avtale import Element
from alis.domain.avtale.budsjett import Andeler, Arsfordeling
from alis.domain.verdier import Belop
from alis.services.budsjett.budsjettbilde import Budsjettar, Budsjettbilde, Utregning
from alis.web.budsjett.arbeidsbok.radark import kroner
from alis.web.budsjett.arbeidsbok.sted import Sted, ikke_kjent, navn_pa
from alis.web.budsjett.arbeidsbok.stiler import Stiler

BREDDER = (8, 28, 16, 16, 16, 16, 16, 16, 16)
NOKKEL = 9
"""The hidden column that the rows find their element by."""


def skriv_sumark(
    ark: Worksheet, bilde: Budsjettbilde, utregning: Utregning, sted: Sted, stiler: Stiler
) -> None:
    for kolonne, bredde in enumerate(BREDDER):
        ark.set_column(kolonne, kolonne, bredde)
    ark.set_column(NOKKEL, NOKKEL, 4, None, {"hidden": True})
    ark.write_string(0, 0, _("Summer for %(navn)s") % {"navn": bilde.sak.lege.navn}, stiler.tittel)
    ark.write_string(1, 0, _("Alt her er formler, utenom takene, som kommer fra Felles ALIS."), stiler.under)
    for kolonne, navn in enumerate(_kolonnenavn()):
        ark.write_string(4, kolonne, navn, stiler.hode if kolonne < 2 else stiler.hode_tall)
    for ar, fordelt in zip(utregning.ar, utregning.budsjett.ar, strict=True):
        for element in Element:
            _skriv_post(ark, ar, fordelt, element, sted, stiler)
        _skriv_arssum(ark, fordelt, sted, stiler)
    _skriv_totalsum(ark, utregning, sted, stiler)
    _merk_over_taket(ark, sted, stiler)
    ark.freeze_panes(5, 2)


def _kolonnenavn() -> tuple[str, ...]:
    return (
        _("Avtaleår"),
        _("Element"),
        _("Kostnad, kr"),
        _("Tak, kr"),
        _("Over taket, kr"),
        _("Tilskudd, kr"),
        _("Staten, kr"),
        _("Klasse 6, kr"),
        _("Kommunen, kr"),
    )


def _skriv_post(
    ark: Worksheet, ar: Budsjettar, fordelt: Arsfordeling, element: Element, sted: Sted, stiler: Stiler
) -> None:
    rad = sted.post(ar.nummer, element)
    post = fordelt.post(element)
    null = Andeler(stat=Belop.null(), klasse6=Belop.null(), kommune=Belop.null())
    andeler = post.andeler if post else null
    kostnad = post.kostnad if post else Belop.null()
    ark.write_number(rad, 0, ar.nummer, stiler.tekst)
    ark.write_string(rad, 1, navn_pa(element), stiler.tekst)
    ark.write_formula(rad, NOKKEL, f'=A{rad + 1}&"|"&B{rad + 1}', None, f"{ar.nummer}|{navn_pa(element)}")
    ark.write_formula(rad, 2, _kostnad(rad, sted), stiler.regnet, kroner(kostnad))
    _skriv_tak(ark, rad, ar, element, stiler)
    over = post.over if post and post.over else Belop.null()
    har_tak = element in ar.ramme.tak
    ark.write_formula(rad, 4, _over(rad), stiler.regnet, kroner(over))
    tilskudd = andeler.klasse6 if element is Element.SENTRALITETSTILLEGG else andeler.stat
    ark.write_formula(rad, 5, _tilskudd(rad, ar, sted) if har_tak else "=0", stiler.regnet, kroner(tilskudd))
    er_klasse6 = element is Element.SENTRALITETSTILLEGG
    ark.write_formula(rad, 6, "=0" if er_klasse6 else f"=F{rad + 1}", stiler.regnet, kroner(andeler.stat))
    ark.write_formula(rad, 7, f"=F{rad + 1}" if er_klasse6 else "=0", stiler.regnet, kroner(andeler.klasse6))
    ark.write_formula(rad, 8, _kommune(rad), stiler.regnet, kroner(andeler.kommune))


def _skriv_tak(ark: Worksheet, rad: int, ar: Budsjettar, element: Element, stiler: Stiler) -> None:
    """The cap is the one figure that comes from outside the workbook."""
    if element not in ar.ramme.tak:
        ark.write_string(rad, 3, "–", stiler.tekst)
        return
    tak = ar.ramme.tak[element]
    if tak is None:
        ark.write_string(rad, 3, ikke_kjent(), stiler.tak)
    else:
        ark.write_number(rad, 3, tak.ore / 100, stiler.tak)


def _kostnad(rad: int, sted: Sted) -> str:
    return (
        f"=ROUND(SUMIFS({sted.kolonne('H')},{sted.kolonne('B')},A{rad + 1},{sted.kolonne('C')},B{rad + 1}),2)"
    )


def _over(rad: int) -> str:
    r = rad + 1
    return f"=IF(ISNUMBER(D{r}),ROUND(MAX(0,C{r}-D{r}),2),0)"


def _tilskudd(rad: int, ar: Budsjettar, sted: Sted) -> str:
    """The grant rule: the cost less the own share, at most the cap; nothing where a condition is not met, and not known
    where the cap is not."""
    r, a = rad + 1, sted.ar(ar.nummer) + 1
    desimaler = 0 if ar.ramme.satssett.avrunding.i_ore == 100 else 2
    dekket = f"ROUNDDOWN(ROUND((1-Satser!$F${a})*C{r},6),{desimaler})"
    har_rader = f"COUNTIFS({sted.kolonne('B')},A{r},{sted.kolonne('C')},B{r})>0"
    return f'=IF({har_rader},IF(Satser!$G${a}=0,0,IF(ISNUMBER(D{r}),MIN({dekket},D{r}),"{ikke_kjent()}")),0)'


def _kommune(rad: int) -> str:
    r = rad + 1
    return f'=IF(ISNUMBER(F{r}),ROUND(C{r}-F{r},2),"{ikke_kjent()}")'


def _skriv_arssum(ark: Worksheet, fordelt: Arsfordeling, sted: Sted, stiler: Stiler) -> None:
    rad = sted.arssum(fordelt.avtalear)
    fra, til = rad - len(Element) + 1, rad
    ark.write_string(rad, 0, "", stiler.sum_tekst)
    ark.write_string(rad, 1, _("Sum år %(nummer)s") % {"nummer": fordelt.avtalear}, stiler.sum_tekst)
    for kolonne in (3, 4, 5):
        ark.write_blank(rad, kolonne, None, stiler.sum)
    verdier = (fordelt.kostnad, fordelt.andeler.stat, fordelt.andeler.klasse6, fordelt.andeler.kommune)
    for kolonne, belop in zip((2, 6, 7, 8), verdier, strict=True):
        bokstav = "ABCDEFGHI"[kolonne]
        ark.write_formula(rad, kolonne, _sum([f"{bokstav}{fra}:{bokstav}{til}"]), stiler.sum, kroner(belop))


def _skriv_totalsum(ark: Worksheet, utregning: Utregning, sted: Sted, stiler: Stiler) -> None:
    rad, budsjett = sted.totalsum, utregning.budsjett
    ark.write_string(rad, 0, "", stiler.sum_tekst)
    ark.write_string(rad, 1, _("I alt"), stiler.sum_tekst)
    for kolonne in (3, 4, 5):
        ark.write_blank(rad, kolonne, None, stiler.sum)
    verdier = (budsjett.kostnad, budsjett.andeler.stat, budsjett.andeler.klasse6, budsjett.andeler.kommune)
    for kolonne, belop in zip((2, 6, 7, 8), verdier, strict=True):
        bokstav = "ABCDEFGHI"[kolonne]
        celler = [f"{bokstav}{sted.arssum(ar.nummer) + 1}" for ar in utregning.ar]
        ark.write_formula(rad, kolonne, _sum(celler), stiler.sum, kroner(belop))


def _sum(omrader: list[str]) -> str:
    """A sum is not known when a term is not."""
    ukjente = "+".join(f'COUNTIF({omrade},"{ikke_kjent()}")' for omrade in omrader)
    return f'=IF({ukjente}>0,"{ikke_kjent()}",ROUND(SUM({",".join(omrader)}),2))'


def _merk_over_taket(ark: Worksheet, sted: Sted, stiler: Stiler) -> None:
    ark.conditional_format(
        sted.FORSTE_POST,
        4,
        sted.totalsum,
        4,
        {"type": "cell", "criteria": ">", "value": 0, "format": stiler.over},
    )
