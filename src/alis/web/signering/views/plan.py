"""Decide who signs a draft, in which order and by when."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from alis.domain.avtale.signering import Rekkefolge
from alis.domain.tilgang import Rettighet
from alis.services.avtale.lagre_del import IkkeLengerKladd
from alis.services.avtale.plan_for_versjon import SigneringsplanHarFeil
from alis.services.felles import EndretAvAndre
from alis.services.signering.hent_signeringsplan import Signeringsplanbilde, hent_signeringsplan
from alis.services.signering.sett_signeringsplan import sett_signeringsplan
from alis.web.avtale.presenter.planarv import lag_planarv
from alis.web.avtale.rett_planen import PLANFEIL
from alis.web.avtale.sett_laas import sett_laas
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.tilgang import krever
from alis.web.signering.adresser import til_kladden, til_versjonen
from alis.web.signering.skjema import Planskjema


@krever(Rettighet.SEND_AVTALE)
@require_http_methods(["GET", "POST"])
def plan(request: Foresporsel, versjon_id: UUID) -> HttpResponse:
    try:
        bilde = hent_signeringsplan(aktor=request.aktor, versjon_id=versjon_id)
    except IkkeLengerKladd:
        messages.info(request, _("Avtalen er sendt. Trekk den tilbake hvis andre skal signere."))
        return redirect(til_versjonen(versjon_id))
    skjema = Planskjema(request.POST if request.method == "POST" else None, bilde=bilde)
    if request.method == "POST" and skjema.is_valid():
        return _save(request, bilde, skjema)
    return _show(request, bilde, skjema)


def _save(request: Foresporsel, bilde: Signeringsplanbilde, skjema: Planskjema) -> HttpResponse:
    try:
        sett_signeringsplan(
            aktor=request.aktor,
            versjon_id=bilde.versjon_id,
            laas=sett_laas(request),
            rekkefolge=Rekkefolge(skjema.cleaned_data["rekkefolge"]),
            underskrivere=skjema.underskrivere(),
            frist=skjema.cleaned_data["frist"],
            som_standard=skjema.cleaned_data["som_standard"],
        )
    except SigneringsplanHarFeil as plan_:
        for feil in plan_.feil:
            skjema.add_error(None, str(PLANFEIL[feil]))
        return _show(request, bilde, skjema)
    except EndretAvAndre as endret:
        return _show(request, bilde, skjema, endret)
    messages.success(request, _("Signeringsplanen er lagret."))
    return redirect(til_kladden(bilde))


def _show(
    request: Foresporsel,
    bilde: Signeringsplanbilde,
    skjema: Planskjema,
    endret: EndretAvAndre | None = None,
) -> HttpResponse:
    context = {
        "bilde": bilde,
        "skjema": skjema,
        "endret": endret,
        "planarv": lag_planarv(bilde.grunnlag),
        "tilbake": til_kladden(bilde),
    }
    return render(request, "signering/plan.html", context)
