"""Sign an agreement: read it, see what it means, confirm."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from alis.domain.tilgang import Rettighet
from alis.services.avtale.hent_avtale import hent_avtale
from alis.services.felles import FinnesIkke
from alis.services.sammenligning.hent_endringer import hent_endringer
from alis.web.avtale.presenter.adresser import til_avtale
from alis.web.avtale.presenter.nytt import lag_nytt
from alis.web.avtale.presenter.signeringsside import lag_signeringsside
from alis.web.avtale.signering import signer_det_leste
from alis.web.avtale.views.ikke_sendt import folg_kladden
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.tilgang import krever


@krever(Rettighet.SIGNER_FOR_KOMMUNEN, Rettighet.SIGNER_SOM_ALIS)
@require_http_methods(["GET", "POST"])
@folg_kladden
def signer(request: Foresporsel, versjon_id: UUID) -> HttpResponse:
    if request.method == "POST":
        return _sign(request, versjon_id)
    try:
        bilde = hent_avtale(aktor=request.aktor, versjon_id=versjon_id, side="signering")
    except FinnesIkke:
        return render(request, "avtale/trukket.html", status=404)
    if not bilde.kan_signeres_av_deg:
        return redirect(til_avtale(versjon_id))
    side = lag_signeringsside(bilde, request.aktor)
    nytt = lag_nytt(hent_endringer(aktor=request.aktor, versjon_id=versjon_id))
    return render(request, "avtale/signer.html", {"side": side, "nytt": nytt})


def _sign(request: Foresporsel, versjon_id: UUID) -> HttpResponse:
    ikke_signert = signer_det_leste(
        request,
        versjon_id,
        til_signering=reverse("avtale:signer", args=[versjon_id]),
        til_avtalen=til_avtale(versjon_id),
    )
    return ikke_signert or redirect("avtale:signert", versjon_id)
