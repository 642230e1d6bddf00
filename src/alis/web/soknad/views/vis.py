"""The kommune's application for one grant period."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from alis.domain.tilgang import Rettighet
from alis.services.soknad.hent_soknad import hent_soknad
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.tilgang import krever
from alis.web.soknad.adresser import fra_slug
from alis.web.soknad.presenter.side import lag_side


@krever(Rettighet.SE_SOKNAD)
@require_safe
def vis(request: Foresporsel, periode: str) -> HttpResponse:
    side = hent_soknad(aktor=request.aktor, tilskuddsperiode=fra_slug(periode, request.aktor))
    return render(request, "soknad/vis.html", {"side": lag_side(side, request.aktor)})
