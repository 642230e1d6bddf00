"""Paste vacancies from a spreadsheet: look them over, then take them in."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from alis.domain.plassering.plassliste import FLEST_RADER, Cellefeil, Radfeil
from alis.domain.tilgang import Rettighet
from alis.services.plassering.avdelinger import Avdelingsvalg
from alis.services.plassering.lim_inn_plasser import (
    NY,
    ForMangeRader,
    IngenRader,
    Lestrad,
    Limbilde,
    Limsvar,
    Navn,
    RadeneErIkkeKlare,
    les_limte_plasser,
    lim_inn_plasser,
)
from alis.web.felles.feilsummering import Feil
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.tilgang import krever
from alis.web.plasstilbud.ord import KOLONNENAVN, maneder, plassnavn, radfeil
from alis.web.plasstilbud.skjema import Limskjema

LENGST_GJENTATT = 60
"""Characters of a cell that are said again: enough to find it by."""
NAVNGIS = 5
"""Rows that are named where they stand there already; of the rest only the number is told."""


@dataclass(frozen=True, kw_only=True)
class Valg:
    """One department that the trust does not have: what is to become of it. `valgt` is what was chosen last, and `naer` the one
    that it may be: there, nothing is chosen beforehand.
    """

    felt: str
    navn: str
    sted: str
    naer: Avdelingsvalg | None
    valgt: str


@krever(Rettighet.STYRE_PLASSER)
@require_http_methods(["GET", "HEAD", "POST"])
def lim_inn(request: Foresporsel) -> HttpResponse:
    """The text goes along from page to page, so that nothing of it is lost."""
    skjema = Limskjema(request.POST or None)
    bilde = _read(request, skjema) if skjema.is_valid() else None
    if bilde is None:
        return render(request, "plasstilbud/lim_inn.html", {"skjema": skjema, "flest": FLEST_RADER})
    if "bekreft" in request.POST and bilde.er_klart:
        svar = _take_in(request, skjema, bilde)
        if svar is not None:
            return svar
    feil = [_faults(rad, bilde) for rad in bilde.rader if not rad.er_klar]
    if feil:
        skjema.add_error("tekst", _("Rett radene som står i listen."))
    valg = _choices(request, bilde)
    innhold: dict[str, Any] = {
        "skjema": skjema,
        "bilde": bilde,
        "feil": feil,
        "valg": valg,
        "mangler_valg": _not_chosen(valg) if "bekreft" in request.POST else [],
        "star_der": sum(rad.star_der for rad in bilde.rader),
        "igjen": _again(request),
    }
    return render(request, "plasstilbud/lim_inn.html", {**innhold, "flest": FLEST_RADER})


def _read(request: Foresporsel, skjema: Limskjema) -> Limbilde | None:
    try:
        return les_limte_plasser(aktor=request.aktor, tekst=skjema.cleaned_data["tekst"])
    except IngenRader:
        skjema.add_error(
            "tekst", _("Det er ingen rader i det du limte inn. Ta med minst én rad under overskriften.")
        )
    except ForMangeRader:
        hva = _("Lim inn %(flest)s rader eller færre om gangen.") % {"flest": FLEST_RADER}
        skjema.add_error("tekst", hva)
    return None


def _take_in(request: Foresporsel, skjema: Limskjema, bilde: Limbilde) -> HttpResponse | None:
    """None where a department has not been chosen yet."""
    valg: dict[Navn, int | str] = {}
    for nummer, navn in enumerate(bilde.ukjente):
        valgt = request.POST.get(f"avdeling-{nummer}", "")
        valg[navn] = int(valgt) if valgt.isascii() and valgt.isdigit() and len(valgt) < 10 else valgt
    try:
        svar = lim_inn_plasser(
            aktor=request.aktor,
            parti_id=skjema.cleaned_data["parti_id"],
            tekst=skjema.cleaned_data["tekst"],
            valg=valg,
            igjen=_again(request),
        )
    except RadeneErIkkeKlare:
        return None
    _tell(request, svar)
    return redirect("plasstilbud:plasser")


def _tell(request: Foresporsel, svar: Limsvar) -> None:
    """What was saved now, and apart from it what stood there already."""
    nye, fra_for = svar.nye, len(svar.fra_for)
    if nye:
        hva = ngettext("%(antall)s rad er lagt inn.", "%(antall)s rader er lagt inn.", nye) % {"antall": nye}
        messages.success(request, hva)
    if fra_for:
        hva = ngettext(
            "%(antall)s rad var lagt inn fra før: %(rader)s.",
            "%(antall)s rader var lagt inn fra før: %(rader)s.",
            fra_for,
        ) % {"antall": fra_for, "rader": _some_of(svar.fra_for)}
        messages.info(request, f"{hva} {_after(nye)}")


def _after(nye: int) -> str:
    if not nye:
        return _("Ingenting nytt ble lagret.")
    return _(
        "Har du rettet en rad etter at den ble lagt inn, står plassen også slik den var. Trekk den hvis den var feil."
    )


def _some_of(rader: Sequence[Lestrad]) -> str:
    navngitt = "; ".join(_row(lest) for lest in rader[:NAVNGIS])
    if len(rader) <= NAVNGIS:
        return navngitt
    return _("%(rader)s og %(antall)s til") % {"rader": navngitt, "antall": len(rader) - NAVNGIS}


def _row(lest: Lestrad) -> str:
    rad = lest.rad
    assert rad.fom is not None and rad.maneder is not None, "the row stands there"
    return f"{plassnavn(avdeling=rad.avdeling, sted=lest.sted, fom=rad.fom)}, {maneder(rad.maneder)}"


def _again(request: Foresporsel) -> set[int]:
    """The numbers of the rows that are to come in although they stand there."""
    valgt = request.POST.getlist("igjen")
    return {int(tekst) for tekst in valgt if tekst.isascii() and tekst.isdigit() and len(tekst) < 10}


def _faults(lest: Lestrad, bilde: Limbilde) -> dict[str, object]:
    feil = list(map(_fault, lest.rad.feil))
    er_delt = all(ett.feil is not Radfeil.IKKE_DELT for ett in lest.rad.feil)
    if lest.ukjent_sted and er_delt:
        feil.append(
            _("Sted «%(sted)s» er ikke et av helseforetakets. Skriv ett av disse: %(steder)s.")
            % {"sted": _short(lest.rad.sted), "steder": ", ".join(bilde.steder)}
            if lest.rad.sted
            else _("Sted er tomt. Skriv ett av disse: %(steder)s.") % {"steder": ", ".join(bilde.steder)}
        )
    return {"nummer": lest.rad.nummer, "feil": feil}


def _fault(ett: Cellefeil) -> str:
    hvor = _("Raden") if ett.feil is Radfeil.IKKE_DELT else KOLONNENAVN[ett.kolonne]
    verdi = f" «{_short(ett.verdi)}»" if ett.verdi else ""
    return f"{hvor}{verdi} {radfeil(ett.kolonne, ett.feil)}"


def _short(verdi: str) -> str:
    return Truncator(verdi).chars(LENGST_GJENTATT)


def _not_chosen(valg: Sequence[Valg]) -> list[Feil]:
    tekst = _("Velg hva «%(navn)s» i %(sted)s er.")
    return [
        Feil(lenke=f"#{ett.felt}", tekst=tekst % {"navn": ett.navn, "sted": ett.sted})
        for ett in valg
        if not ett.valgt
    ]


def _choices(request: Foresporsel, bilde: Limbilde) -> list[Valg]:
    return [
        Valg(
            felt=f"avdeling-{nummer}",
            navn=navn,
            sted=sted,
            naer=(naer := bilde.naere.get(nokkel)),
            valgt=request.POST.get(f"avdeling-{nummer}", "" if naer else NY),
        )
        for nummer, (nokkel, (navn, sted)) in enumerate(bilde.ukjente.items())
    ]
