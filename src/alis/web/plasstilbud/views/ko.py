"""The trust's queue, and needs that are registered in it."""

from typing import Any
from urllib.parse import urlencode

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_POST, require_safe

from alis.domain.flyt import I_KOEN, Behovsstatus
from alis.domain.tilgang import Rettighet
from alis.services.plassering.hent_ko import Ko, Kofilter, hent_ko
from alis.services.plassering.les_valgte import les_valgte
from alis.services.plassering.registrer_behov import list_meldte, registrer_behov
from alis.web.felles.felter import Datofelt
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.regneark import lag_regnearksvar
from alis.web.felles.tilgang import krever
from alis.web.plasstilbud.ark import ko_som_ark
from alis.web.plasstilbud.ikke_lenger import registrert_fra_for
from alis.web.plasstilbud.ord import BEHOVSORD
from alis.web.plasstilbud.presenter import lag_korader
from alis.web.plasstilbud.skjema import les_ider

ALLE_RADER = 100_000
VIST = (Behovsstatus.MELDT, Behovsstatus.REGISTRERT, Behovsstatus.PLASSERT, Behovsstatus.I_TJENESTE)


class Filterskjema(forms.Form):
    """Read from the address; what can't be read narrows nothing."""

    fra = Datofelt(label=gettext_lazy("Ønsket start fra"), required=False)
    til = Datofelt(label=gettext_lazy("Ønsket start til"), required=False)

    def clean(self) -> dict[str, Any]:
        svar = super().clean() or {}
        fra, til = svar.get("fra"), svar.get("til")
        if fra and til and til < fra:
            self.add_error(
                "til",
                _("Denne dagen er før den du skrev i «Ønsket start fra». Skriv samme dag eller en senere."),
            )
        return svar


@krever(Rettighet.STYRE_PLASSER)
@require_safe
def ko(request: Foresporsel) -> HttpResponse:
    skjema, filter_ = _filter(request)
    koen = hent_ko(aktor=request.aktor, filter_=filter_, etter=request.GET.get("etter", ""))
    valgt = {navn: verdi for navn in ("vis", "kommune", "fra", "til") if (verdi := request.GET.get(navn))}
    innhold = {
        "rader": lag_korader(koen.rader),
        "faner": _tabs(koen, filter_),
        "skjema": skjema,
        "kommuner": koen.kommuner,
        "valgt": valgt,
        "er_filtrert": bool(valgt.keys() - {"vis"}),
        "meldte": koen.antall.get(Behovsstatus.MELDT, 0),
        "neste": f"?{urlencode({**valgt, 'etter': koen.neste})}" if koen.neste else "",
        "sporsmal": f"?{urlencode(valgt)}" if valgt else "",
    }
    return render(request, "plasstilbud/ko.html", innhold)


@krever(Rettighet.STYRE_PLASSER)
@require_safe
def ko_xlsx(request: Foresporsel) -> HttpResponse:
    """Every row of what was chosen, not only the page."""
    koen = hent_ko(aktor=request.aktor, filter_=_filter(request)[1], per_side=ALLE_RADER)
    return lag_regnearksvar(ko_som_ark(koen.rader), filnavn="sykehuskoen.xlsx")


def _filter(request: Foresporsel) -> tuple[Filterskjema, Kofilter]:
    skjema = Filterskjema(request.GET)
    skjema.full_clean()
    return skjema, Kofilter(
        status=_status(request.GET.get("vis", "")),
        kommune=request.GET.get("kommune", ""),
        fra=skjema.cleaned_data.get("fra"),
        til=skjema.cleaned_data.get("til"),
    )


def _status(tekst: str) -> Behovsstatus | None:
    return next((status for status in VIST if status == tekst), None)


def _tabs(koen: Ko, filter_: Kofilter) -> list[dict[str, object]]:
    i_koen = sum(koen.antall.get(status, 0) for status in I_KOEN)
    alle = [(None, _("Alle i køen"), i_koen)]
    for status in VIST:
        navn = _("Registrert") if status is Behovsstatus.REGISTRERT else str(BEHOVSORD[status][0])
        alle.append((status, navn, koen.antall.get(status, 0)))  # type: ignore[arg-type]
    return [
        {
            "navn": navn,
            "antall": antall,
            "er_her": filter_.status is status,
            "lenke": f"?vis={status}" if status else reverse("plasstilbud:ko"),
        }
        for status, navn, antall in alle
    ]


@krever(Rettighet.STYRE_PLASSER)
@require_POST
def registrer(request: Foresporsel) -> HttpResponse:
    """Those that were ticked, or all that are reported."""
    alle = "alle" in request.POST
    ider = list_meldte(aktor=request.aktor) if alle else les_ider(request.POST.getlist("behov"))
    registrert = registrer_behov(aktor=request.aktor, behov_ider=ider) if ider else []
    resten = les_valgte(aktor=request.aktor, behov_ider=set(ider) - set(registrert)) if ider else {}
    _tell_what_was_registered(request, len(registrert))
    for tekst in registrert_fra_for(resten.values()):
        messages.info(request, tekst)
    if not registrert and not resten:
        messages.warning(
            request,
            _("Alle behovene som er meldt, er registrert fra før.")
            if alle
            else _("Ingen behov ble registrert. Velg minst ett som er meldt."),
        )
    return redirect("plasstilbud:forslag" if request.POST.get("videre") == "forslag" else "plasstilbud:ko")


def _tell_what_was_registered(request: Foresporsel, antall: int) -> None:
    if antall:
        tekst = ngettext(
            "%(antall)s behov er registrert. Kommunen har fått beskjed.",
            "%(antall)s behov er registrert. Kommunene har fått beskjed.",
            antall,
        )
        messages.success(request, tekst % {"antall": antall})
