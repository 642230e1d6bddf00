"""A service that lasts longer, when the kommune agrees."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from alis.domain.tilgang import Rettighet
from alis.services.plassering.tjeneste.folg_med_fravaret import FravaretErOpptatt
from alis.services.plassering.tjeneste.foresla_forlengelse import IkkeLenger, foresla_forlengelse
from alis.services.plassering.tjeneste.hent_tjeneste import hent_tjeneste
from alis.services.plassering.tjeneste.svar_paa_forlengelse import svar_paa_forlengelse
from alis.services.plassering.tjeneste.trekk_forlengelse import trekk_forlengelse
from alis.web.avtale.sett_laas import sett_laas
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.tilgang import krever
from alis.web.felles.visning import dato
from alis.web.sykehustjeneste.avslag import HINDRET, avvis
from alis.web.sykehustjeneste.skjema import Forlengelsesskjema
from alis.web.sykehustjeneste.views.vis import vis_tjenesten


@krever(Rettighet.STYRE_PLASSER, Rettighet.SVAR_PA_TILBUD)
@require_POST
def forleng(request: Foresporsel, tjeneste_id: UUID) -> HttpResponse:
    bilde = hent_tjeneste(aktor=request.aktor, tjeneste_id=tjeneste_id)
    skjema = Forlengelsesskjema(request.POST, tjeneste=bilde)
    if not skjema.is_valid():
        return vis_tjenesten(request, bilde, skjema)
    try:
        foresla_forlengelse(
            aktor=request.aktor, tjeneste_id=tjeneste_id, laas=sett_laas(request), ny_tom=skjema.dag()
        )
    except IkkeLenger:
        tekst = _("Skriv en dag etter %(tom)s, og høyst tolv måneder etter.")
        skjema.add_error("tom", tekst % {"tom": dato(bilde.tom)})
        return vis_tjenesten(request, bilde, skjema)
    except HINDRET as feil:
        return avvis(request, tjeneste_id, feil)
    messages.success(request, _("Forslaget er sendt. Kommunen svarer ja eller nei."))
    return redirect("sykehustjeneste:vis", tjeneste_id)


@krever(Rettighet.STYRE_PLASSER, Rettighet.SVAR_PA_TILBUD)
@require_POST
def trekk(request: Foresporsel, tjeneste_id: UUID) -> HttpResponse:
    hent_tjeneste(aktor=request.aktor, tjeneste_id=tjeneste_id)
    try:
        trekk_forlengelse(aktor=request.aktor, tjeneste_id=tjeneste_id, laas=sett_laas(request))
    except HINDRET as feil:
        return avvis(request, tjeneste_id, feil)
    messages.success(request, _("Forslaget er trukket. Tjenesten slutter som planlagt."))
    return redirect("sykehustjeneste:vis", tjeneste_id)


@krever(Rettighet.MELD_BEHOV)
@require_POST
def svar(request: Foresporsel, tjeneste_id: UUID) -> HttpResponse:
    hent_tjeneste(aktor=request.aktor, tjeneste_id=tjeneste_id)
    valg = request.POST.get("svar")
    if valg not in ("ja", "nei"):
        messages.warning(request, _("Velg om tjenesten skal forlenges eller ikke."))
        return redirect("sykehustjeneste:vis", tjeneste_id)
    try:
        svar_paa_forlengelse(
            aktor=request.aktor, tjeneste_id=tjeneste_id, laas=sett_laas(request), godtar=valg == "ja"
        )
    except FravaretErOpptatt as feil:
        tekst = _("Legen er registrert borte %(fom)s–%(tom)s. Flytt det fraværet i saken først, og svar så.")
        messages.warning(request, tekst % {"fom": dato(feil.periode.fom), "tom": dato(feil.periode.tom)})
    except HINDRET as feil:
        return avvis(request, tjeneste_id, feil)
    else:
        messages.success(request, _extended() if valg == "ja" else _not_extended())
    return redirect("sykehustjeneste:vis", tjeneste_id)


def _extended() -> str:
    return _("Tjenesten er forlenget, og fraværet er flyttet med. Legen og sykehuset har fått beskjed.")


def _not_extended() -> str:
    return _("Tjenesten blir ikke forlenget. Legen og sykehuset har fått beskjed.")
