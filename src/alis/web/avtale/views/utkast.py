"""Write a draft: the task list, its parts, and throwing it away."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from alis.domain.avtale.avtaledel import Avtaledel
from alis.domain.tilgang import Rettighet
from alis.services.avtale.forkast_kladd import forkast_kladd
from alis.services.avtale.hent_utkast import hent_utkast
from alis.services.avtale.lagre_del import ElementetForhandles, lagre_del
from alis.services.avtale.utkastbilde import Utkastbilde
from alis.services.felles import EndretAvAndre
from alis.web.avtale.deler import DELER, lag_skjema
from alis.web.avtale.presenter.adresser import til_del, til_sak, til_utkast
from alis.web.avtale.presenter.delside import lag_delside
from alis.web.avtale.presenter.planarv import lag_planarv
from alis.web.avtale.presenter.steg import antall_ferdige, lag_steg, steg_etter
from alis.web.avtale.sett_laas import sett_laas
from alis.web.avtale.skjema.delskjema import Delskjema
from alis.web.avtale.views.ikke_kladd import folg_versjonen
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.tilgang import krever


@krever(Rettighet.SKRIV_AVTALE)
@require_http_methods(["GET"])
@folg_versjonen
def utkast(request: Foresporsel, versjon_id: UUID) -> HttpResponse:
    bilde = hent_utkast(aktor=request.aktor, versjon_id=versjon_id)
    context = {
        "bilde": bilde,
        "steg": lag_steg(bilde),
        "ferdige": antall_ferdige(bilde),
        "planarv": lag_planarv(bilde.plangrunnlag),
        "til_sak": til_sak(bilde.sak.sak_id),
    }
    return render(request, "avtale/utkast.html", context)


@krever(Rettighet.SKRIV_AVTALE)
@require_http_methods(["GET", "POST"])
@folg_versjonen
def skriv_del(request: Foresporsel, versjon_id: UUID, del_: Avtaledel) -> HttpResponse:
    """One part. «Regn på nytt» and htmx ask for the sums only, and save nothing."""
    bilde = hent_utkast(aktor=request.aktor, versjon_id=versjon_id)
    if request.method == "POST" and "regn" not in request.POST:
        return _save(request, bilde, del_)
    skjema = lag_skjema(bilde, del_, request.POST if request.method == "POST" else None)
    mal = "avtale/_regnet.html" if request.headers.get("HX-Request") else DELER[del_].mal
    return _show(request, bilde, del_, skjema, mal)


@krever(Rettighet.SKRIV_AVTALE)
@require_http_methods(["POST"])
@folg_versjonen
def forkast(request: Foresporsel, versjon_id: UUID) -> HttpResponse:
    bilde = hent_utkast(aktor=request.aktor, versjon_id=versjon_id)
    try:
        forkast_kladd(aktor=request.aktor, versjon_id=versjon_id, laas=sett_laas(request))
    except EndretAvAndre:
        messages.warning(request, _("Avtalen endret seg mens du leste. Se hvor den står nå."))
        return redirect(til_utkast(versjon_id))
    messages.success(request, _("Kladden er slettet. Ingen avtale er endret."))
    return redirect(til_sak(bilde.sak.sak_id))


def _save(request: Foresporsel, bilde: Utkastbilde, del_: Avtaledel) -> HttpResponse:
    skjema = lag_skjema(bilde, del_, request.POST)
    if not skjema.is_valid():
        return _show(request, bilde, del_, skjema, DELER[del_].mal)
    try:
        lagre_del(
            aktor=request.aktor,
            versjon_id=bilde.versjon_id,
            laas=sett_laas(request),
            endring=skjema.endring(),
        )
    except EndretAvAndre as endret:
        return _show(request, bilde, del_, skjema, DELER[del_].mal, endret=endret)
    except ElementetForhandles:
        bilde = hent_utkast(aktor=request.aktor, versjon_id=bilde.versjon_id)
        return _show(request, bilde, del_, lag_skjema(bilde, del_, request.POST), DELER[del_].mal)
    return redirect(_next(request, bilde, del_))


def _show(
    request: Foresporsel,
    bilde: Utkastbilde,
    del_: Avtaledel,
    skjema: Delskjema,
    mal: str,
    endret: EndretAvAndre | None = None,
) -> HttpResponse:
    side = lag_delside(bilde, del_, skjema, retur=request.GET.get("retur", ""), endret=endret)
    return render(request, mal, {"side": side, "bilde": bilde, "skjema": skjema})


def _next(request: Foresporsel, bilde: Utkastbilde, del_: Avtaledel) -> str:
    if "til_oversikten" in request.POST:
        return til_utkast(bilde.versjon_id)
    if request.GET.get("retur") == Avtaledel.OPPSUMMERING:
        return til_del(bilde.versjon_id, Avtaledel.OPPSUMMERING)
    # The position decides which parts there are, so they are read again after it is saved.
    bilde = hent_utkast(aktor=request.aktor, versjon_id=bilde.versjon_id)
    return til_del(bilde.versjon_id, steg_etter(bilde, del_))
