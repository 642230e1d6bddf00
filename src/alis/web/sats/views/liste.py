"""All rate sets by period, and for those who write or approve, what is under work."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from alis.domain.tilgang import Rettighet
from alis.services.sats import alle_satssett
from alis.services.sats.list_satser import list_under_arbeid
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.tilgang import apen
from alis.web.sats.presenter.liste import lag_rad, lag_under_arbeid


@apen
@require_safe
def liste(request: Foresporsel) -> HttpResponse:
    aktor = request.aktor
    context = {
        "rader": [lag_rad(sett) for sett in reversed(alle_satssett())],
        "under_arbeid": [lag_under_arbeid(rad) for rad in list_under_arbeid(aktor=aktor)],
        "kan_skrive": bool(aktor and aktor.har(Rettighet.SKRIV_SATS)),
    }
    return render(request, "sats/liste.html", context)
