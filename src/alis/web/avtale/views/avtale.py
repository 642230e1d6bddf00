"""The page of an agreement that has been sent, and of all that happens to it after."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from alis.domain.tilgang import Rettighet
from alis.services.avtale.hent_avtale import hent_avtale
from alis.web.avtale.presenter.avtaleside import lag_avtaleside
from alis.web.avtale.views.ikke_sendt import folg_kladden
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.tilgang import krever


@krever(Rettighet.SE_AVTALE)
@require_safe
@folg_kladden
def vis_avtale(request: Foresporsel, versjon_id: UUID) -> HttpResponse:
    bilde = hent_avtale(aktor=request.aktor, versjon_id=versjon_id)
    return render(request, "avtale/avtale.html", {"side": lag_avtaleside(bilde, request.aktor)})
