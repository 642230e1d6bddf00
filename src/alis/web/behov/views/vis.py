"""One need: where it stands, what is wished for, what was offered, what has been done, and what the reader can do."""

from uuid import UUID

from django import forms
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from alis.domain.tilgang import Rettighet
from alis.services.plassering.hent_behov import hent_behov
from alis.web.behov.presenter import lag_behovsside, sist_spurt
from alis.web.behov.skjema import Bortfallsskjema
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.tilgang import krever


@krever(Rettighet.SE_SYKEHUSPLASS)
@require_safe
def vis(request: Foresporsel, behov_id: UUID) -> HttpResponse:
    return vis_behovet(request, behov_id, Bortfallsskjema())


def vis_behovet(request: Foresporsel, behov_id: UUID, bortfall: forms.Form) -> HttpResponse:
    """`bortfall` is what was answered, where that was refused."""
    bilde = hent_behov(aktor=request.aktor, behov_id=behov_id)
    side = lag_behovsside(bilde, request.aktor)
    return render(
        request, "behov/vis.html", {"side": side, "bortfall": bortfall, "sist_spurt": sist_spurt(bilde)}
    )
