"""The page of a rate set under work: where it stands, what is new in it, and what can be done."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from alis.domain.tilgang import Rettighet
from alis.services.sats.hent_satsbilde import hent_satsbilde
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.tilgang import krever
from alis.web.sats.views.felles import lag_side


@krever(Rettighet.SKRIV_SATS)
@require_safe
def kladd(request: Foresporsel, sats_id: UUID) -> HttpResponse:
    bilde = hent_satsbilde(aktor=request.aktor, versjon_id=sats_id)
    return render(request, "sats/kladd.html", lag_side(bilde))
