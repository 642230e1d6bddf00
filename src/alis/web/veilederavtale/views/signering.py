"""Sign a veilederavtale: read it, see what it means, confirm."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from alis.domain.tilgang import Rettighet
from alis.services.felles import FinnesIkke
from alis.services.veilederavtale.hent_veilederavtale import hent_veilederavtale
from alis.web.avtale.signering import signer_det_leste
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.tilgang import krever
from alis.web.veilederavtale.presenter import lag_veilederavtaleside
from alis.web.veilederavtale.views.folg_tilstanden import folg_tilstanden


@krever(Rettighet.SIGNER_FOR_KOMMUNEN, Rettighet.SIGNER_SOM_VEILEDER)
@require_http_methods(["GET", "POST"])
@folg_tilstanden
def signer(request: Foresporsel, versjon_id: UUID) -> HttpResponse:
    if request.method == "POST":
        return _sign(request, versjon_id)
    try:
        bilde = hent_veilederavtale(aktor=request.aktor, versjon_id=versjon_id, side="signering")
    except FinnesIkke:
        return render(request, "avtale/trukket.html", status=404)
    side = lag_veilederavtaleside(bilde, request.aktor)
    if not side.til_signering:
        return redirect("veilederavtale:vis", versjon_id)
    return render(request, "veilederavtale/signer.html", {"side": side})


def _sign(request: Foresporsel, versjon_id: UUID) -> HttpResponse:
    til_avtalen = reverse("veilederavtale:vis", args=[versjon_id])
    ikke_signert = signer_det_leste(
        request,
        versjon_id,
        til_signering=reverse("veilederavtale:signer", args=[versjon_id]),
        til_avtalen=til_avtalen,
    )
    if ikke_signert is None:
        messages.success(request, _("Du har signert. Når begge har signert, gjelder avtalen."))
    return ikke_signert or redirect(til_avtalen)
