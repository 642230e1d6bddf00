"""The proposal, what is looked over, and what is sent."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from alis.domain.tilgang import Rettighet
from alis.services.plassering.angre import siste_sending
from alis.services.plassering.foresla_plasser import foresla_plasser
from alis.services.plassering.les_svarfrist import les_svarfrist
from alis.services.plassering.send_mange_tilbud import send_mange_tilbud
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.tilgang import krever
from alis.web.plasstilbud.ord import hindring
from alis.web.plasstilbud.presenter import lag_forslagsside
from alis.web.plasstilbud.skjema import les_par


@krever(Rettighet.STYRE_PLASSER)
@require_safe
def forslag(request: Foresporsel) -> HttpResponse:
    side = lag_forslagsside(foresla_plasser(aktor=request.aktor))
    innhold = {"side": side, "angre": siste_sending(aktor=request.aktor)}
    return render(request, "plasstilbud/forslag.html", innhold)


@krever(Rettighet.STYRE_PLASSER)
@require_POST
def se_over(request: Foresporsel) -> HttpResponse:
    """Shown straight from the form: nothing is sent yet. What the proposal no longer holds is left out, and said."""
    side = lag_forslagsside(foresla_plasser(aktor=request.aktor))
    valgt = {f"{behov}:{plass}" for behov, plass in les_par(request.POST)}
    linjer = [linje for linje in side.med_plass if linje.par in valgt]
    if not linjer:
        messages.warning(request, _("Velg minst ett tilbud. Forslaget kan være et annet nå."))
        return redirect("plasstilbud:forslag")
    svarfrist = les_svarfrist(aktor=request.aktor)
    med_frist = [(linje, svarfrist(linje.begynner)) for linje in linjer if linje.begynner]
    innhold = {"linjer": med_frist, "endret": len(valgt) - len(linjer), "regel": side.regel}
    return render(request, "plasstilbud/se_over.html", innhold)


@krever(Rettighet.STYRE_PLASSER)
@require_POST
def send_mange(request: Foresporsel) -> HttpResponse:
    svarene = send_mange_tilbud(aktor=request.aktor, parene=les_par(request.POST))
    sendt = sum(1 for svar in svarene if svar.tilbud_id)
    if sendt:
        tekst = ngettext(
            "%(antall)s tilbud er sendt. Legen og kommunen har fått beskjed.",
            "%(antall)s tilbud er sendt. Legene og kommunene har fått beskjed.",
            sendt,
        )
        messages.success(request, tekst % {"antall": sendt})
    for svar in svarene:
        if svar.hindring:
            hva = (
                _("Tilbudet til %(navn)s ble ikke sendt: %(hvorfor)s")
                if svar.navn
                else _("Ett tilbud ble ikke sendt: %(hvorfor)s")
            )
            messages.warning(request, hva % {"navn": svar.navn, "hvorfor": hindring(svar.hindring)})
    if not svarene:
        messages.warning(request, _("Ingen tilbud var valgt."))
    return redirect("plasstilbud:forslag")
