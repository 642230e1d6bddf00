"""One cost: where it stands, what is said of it, and what the reader can do."""

from uuid import UUID

from django import forms
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from alis.domain.tilgang import Rettighet
from alis.services.egenkostnad.hent_egenkostnad import hent_vurdert_egenkostnad
from alis.services.soknad.sene_kostnader import kostnadens_soknad
from alis.web.egenkostnad.presenter import lag_kostnadsside
from alis.web.egenkostnad.skjema import Returskjema
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.tilgang import krever


@krever(Rettighet.SE_EGENKOSTNAD)
@require_safe
def vis(request: Foresporsel, kostnad_id: UUID) -> HttpResponse:
    return vis_kostnaden(request, kostnad_id, Returskjema())


def vis_kostnaden(request: Foresporsel, kostnad_id: UUID, retur: forms.Form) -> HttpResponse:
    """`retur` is what was written when it was sent back, where that was refused."""
    bilde, vurdering = hent_vurdert_egenkostnad(aktor=request.aktor, kostnad_id=kostnad_id)
    soknad = kostnadens_soknad(bilde)
    side = lag_kostnadsside(bilde, request.aktor, vurdering, soknad)
    return render(request, "egenkostnad/vis.html", {"side": side, "retur": retur})
