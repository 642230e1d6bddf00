"""Write the terms of a veilederavtale, and throw the draft away."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from alis.domain.tilgang import Rettighet
from alis.services.avtale.forkast_kladd import forkast_kladd
from alis.services.felles import EndretAvAndre
from alis.services.veilederavtale.hent_veilederutkast import hent_veilederutkast
from alis.services.veilederavtale.lagre_veilederutkast import lagre_veilederutkast
from alis.services.veilederavtale.veilederutkastbilde import Veilederutkastbilde
from alis.web.avtale.sett_laas import sett_laas
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.tilgang import krever
from alis.web.veilederavtale.skjema import Vilkarsskjema
from alis.web.veilederavtale.views.folg_tilstanden import folg_tilstanden


@krever(Rettighet.SKRIV_AVTALE)
@require_http_methods(["GET", "POST"])
@folg_tilstanden
def utkast(request: Foresporsel, versjon_id: UUID) -> HttpResponse:
    bilde = hent_veilederutkast(aktor=request.aktor, versjon_id=versjon_id)
    if request.method == "POST":
        return _save(request, bilde)
    return _show(request, bilde, Vilkarsskjema.fra(bilde.utkast))


@krever(Rettighet.SKRIV_AVTALE)
@require_http_methods(["POST"])
@folg_tilstanden
def forkast(request: Foresporsel, versjon_id: UUID) -> HttpResponse:
    bilde = hent_veilederutkast(aktor=request.aktor, versjon_id=versjon_id)
    try:
        forkast_kladd(aktor=request.aktor, versjon_id=versjon_id, laas=sett_laas(request))
    except EndretAvAndre:
        messages.warning(request, _("Avtalen endret seg mens du leste. Se hvor den står nå."))
        return redirect("veilederavtale:utkast", versjon_id)
    messages.success(request, _("Kladden er slettet. Ingen avtale er endret."))
    return redirect(f"/alis/{bilde.sak.sak_id}/")


def _save(request: Foresporsel, bilde: Veilederutkastbilde) -> HttpResponse:
    skjema = Vilkarsskjema(request.POST)
    if not skjema.is_valid():
        return _show(request, bilde, skjema)
    try:
        lagre_veilederutkast(
            aktor=request.aktor,
            versjon_id=bilde.versjon_id,
            laas=sett_laas(request),
            utkast=skjema.utkast(),
        )
    except EndretAvAndre as endret:
        return _show(request, bilde, skjema, endret=endret)
    return redirect("veilederavtale:oppsummering", bilde.versjon_id)


def _show(
    request: Foresporsel,
    bilde: Veilederutkastbilde,
    skjema: Vilkarsskjema,
    endret: EndretAvAndre | None = None,
) -> HttpResponse:
    context = {"bilde": bilde, "skjema": skjema, "endret": endret}
    return render(request, "veilederavtale/utkast.html", context)
