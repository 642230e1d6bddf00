"""The page of an ending, its receipt, and its letters."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.timezone import localdate
from django.views.decorators.http import require_safe

from alis.domain.tilgang import Rettighet
from alis.services.opphor.hent_brev import hent_brev
from alis.services.opphor.hent_opphor import hent_opphor
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.tilgang import krever
from alis.web.opphor.kvittering import kvitter_for_opphor
from alis.web.opphor.presenter import lag_opphorsside


@krever(Rettighet.SE_KRAV)
@require_safe
def vis(request: Foresporsel, opphor_id: UUID) -> HttpResponse:
    bilde = hent_opphor(aktor=request.aktor, opphor_id=opphor_id)
    side = lag_opphorsside(bilde, request.aktor, idag=localdate())
    return render(request, "opphor/vis.html", {"side": side})


@krever(Rettighet.AVSLUTT_AVTALE)
@require_safe
def kvittering(request: Foresporsel, opphor_id: UUID) -> HttpResponse:
    bilde = hent_opphor(aktor=request.aktor, opphor_id=opphor_id)
    return render(request, "felles/kvittering.html", {"kvittering": kvitter_for_opphor(bilde)})


@krever(Rettighet.SE_KRAV)
@require_safe
def brev(request: Foresporsel, brev_id: UUID) -> HttpResponse:
    fil = hent_brev(aktor=request.aktor, brev_id=brev_id)
    response = HttpResponse(fil.innhold, content_type="application/pdf")
    response.headers["Content-Disposition"] = f'attachment; filename="{fil.filnavn}"'
    response.headers["ETag"] = f'"{fil.sha256}"'
    response.headers["Cache-Control"] = "no-store, private"
    return response
