"""The page of a veilederavtale that has been sent, and of all that happens to it after."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from alis.domain.tilgang import Rettighet
from alis.services.veilederavtale.hent_veilederavtale import hent_veilederavtale
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.tilgang import krever
from alis.web.veilederavtale.presenter import lag_veilederavtaleside
from alis.web.veilederavtale.views.folg_tilstanden import folg_tilstanden


@krever(Rettighet.SE_VEILEDERAVTALE)
@require_safe
@folg_tilstanden
def vis(request: Foresporsel, versjon_id: UUID) -> HttpResponse:
    bilde = hent_veilederavtale(aktor=request.aktor, versjon_id=versjon_id)
    side = lag_veilederavtaleside(bilde, request.aktor)
    return render(request, "veilederavtale/vis.html", {"side": side})
