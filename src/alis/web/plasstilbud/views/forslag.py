"""The proposal, what is looked over, and what is sent."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from alis.domain.tilgang import Rettighet
from alis.services.plassering.angre import siste_sending
from alis.services.plassering.foresla_plasser import Forslag, foresla_plasser
from alis.services.plassering.les_svarfrist import les_svarfrist
from alis.services.plassering.les_valgte import les_valgte
from alis.services.plassering.send_mange_tilbud import send_mange_tilbud
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.tilgang import krever
from alis.web.plasstilbud.ikke_lenger import ikke_i_forslaget
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
    """Shown straight from the form: nothing is sent yet. What the proposal no longer holds is left out, and said, with
    why.
    """
    valgt = {f"{behov}:{plass}": (behov, plass) for behov, plass in les_par(request.POST)}
    if not valgt:
        messages.warning(request, _("Velg minst ett tilbud."))
        return redirect("plasstilbud:forslag")
    forslaget = foresla_plasser(aktor=request.aktor)
    side = lag_forslagsside(forslaget)
    linjer = [linje for linje in side.med_plass if linje.par in valgt]
    borte = [valgt[par] for par in valgt.keys() - {linje.par for linje in linjer}]
    hvorfor = _why_not(request, borte, forslaget)
    if not linjer:
        messages.warning(request, _("Ingenting er sendt. Det du valgte, er ikke i forslaget lenger."))
        for en in hvorfor:
            messages.info(request, en)
        return redirect("plasstilbud:forslag")
    svarfrist = les_svarfrist(aktor=request.aktor)
    med_frist = [(linje, svarfrist(linje.begynner)) for linje in linjer if linje.begynner]
    innhold = {"linjer": med_frist, "hvorfor": hvorfor, "regel": side.regel}
    return render(request, "plasstilbud/se_over.html", innhold)


def _why_not(request: Foresporsel, borte: list[tuple[UUID, UUID]], forslag: Forslag) -> list[str]:
    """By name. No question where nothing is gone."""
    if not borte:
        return []
    valgte = les_valgte(aktor=request.aktor, behov_ider=[behov_id for behov_id, _plass in borte])
    return sorted(ikke_i_forslaget(borte, forslag=forslag, valgte=valgte))


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
