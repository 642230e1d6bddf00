"""The page of a claim: its receipts beside the facts, and who is next."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from alis.domain.flyt import Refusjonsstatus
from alis.domain.tilgang import Rettighet
from alis.services.refusjon.hent_refusjonskrav import hent_refusjonskrav
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.tilgang import krever
from alis.web.refusjon.presenter import lag_kravside


@krever(Rettighet.SE_REFUSJON)
@require_safe
def vis(request: Foresporsel, krav_id: UUID) -> HttpResponse:
    bilde = hent_refusjonskrav(aktor=request.aktor, krav_id=krav_id)
    if bilde.status is Refusjonsstatus.KLADD:
        return redirect("refusjon:oppsummering", krav_id)
    return render(request, "refusjon/vis.html", {"side": lag_kravside(bilde, request.aktor)})
