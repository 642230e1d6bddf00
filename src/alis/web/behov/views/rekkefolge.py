"""The kommune's order with one trust: one is moved by a button, or all are given numbers."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from alis.domain.tilgang import Rettighet
from alis.services.plassering.list_behov import list_kommunens_behov
from alis.services.plassering.prioriter_behov import RekkefolgenErEndret, prioriter_behov
from alis.web.behov.rekkefolgeskjema import Rekkefolgeskjema
from alis.web.behov.rekkefolgesvar import les_flytt, les_sett
from alis.web.behov.views.liste import vis_kommunens
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.tilgang import krever


@krever(Rettighet.MELD_BEHOV)
@require_POST
def rekkefolge(request: Foresporsel, helseforetak_id: UUID) -> HttpResponse:
    """Numbers that cannot be an order come back as they were written; an order that is old, does not."""
    try:
        sett = les_sett(request.POST)
        if "flytt" in request.POST:
            ny = les_flytt(request.POST, sett)
        else:
            skjema = _written(request, helseforetak_id, sett)
            if not skjema.is_valid():
                return vis_kommunens(request, avvist=skjema)
            ny = skjema.rekkefolge()
        flyttet = prioriter_behov(aktor=request.aktor, helseforetak_id=helseforetak_id, sett=sett, ny=ny)
    except RekkefolgenErEndret:
        messages.warning(
            request,
            _(
                "Rekkefølgen er endret mens du hadde siden åpen. Se på den nye, og flytt igjen hvis det trengs."
            ),
        )
    else:
        if flyttet:
            messages.success(request, _("Rekkefølgen er endret."))
    return redirect(f"{reverse('behov:liste')}#f{helseforetak_id}")


def _written(request: Foresporsel, helseforetak_id: UUID, sett: list[UUID]) -> Rekkefolgeskjema:
    for gruppe in list_kommunens_behov(aktor=request.aktor):
        if gruppe.helseforetak_id == helseforetak_id and [rad.id for rad in gruppe.venter] == sett:
            return Rekkefolgeskjema(request.POST, gruppe=gruppe)
    raise RekkefolgenErEndret
