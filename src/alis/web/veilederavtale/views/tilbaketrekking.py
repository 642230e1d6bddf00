"""Take a sent veilederavtale back to be mended."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from alis.domain.flyt import UlovligOvergang
from alis.domain.tilgang import Rettighet
from alis.services.avtale.trekk_tilbake import trekk_tilbake
from alis.services.felles import EndretAvAndre
from alis.services.veilederavtale.hent_veilederavtale import hent_veilederavtale
from alis.web.avtale.sett_laas import sett_laas
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.tilgang import krever
from alis.web.veilederavtale.presenter import lag_veilederavtaleside
from alis.web.veilederavtale.views.folg_tilstanden import folg_tilstanden


@krever(Rettighet.SEND_AVTALE)
@require_http_methods(["GET", "POST"])
@folg_tilstanden
def trekk(request: Foresporsel, versjon_id: UUID) -> HttpResponse:
    bilde = hent_veilederavtale(aktor=request.aktor, versjon_id=versjon_id, side="tilbaketrekking")
    side = lag_veilederavtaleside(bilde, request.aktor)
    if not side.til_tilbaketrekking:
        return redirect("veilederavtale:vis", versjon_id)
    if request.method == "GET":
        return render(request, "veilederavtale/trekk.html", {"side": side})
    try:
        trekk_tilbake(aktor=request.aktor, versjon_id=versjon_id, laas=sett_laas(request))
    except (EndretAvAndre, UlovligOvergang):
        messages.warning(request, _("Avtalen endret seg mens du leste. Se hvor den står nå."))
        return redirect("veilederavtale:vis", versjon_id)
    messages.success(request, _("Avtalen er trukket tilbake og er en kladd igjen. Alt du skrev, står her."))
    return redirect("veilederavtale:utkast", versjon_id)
