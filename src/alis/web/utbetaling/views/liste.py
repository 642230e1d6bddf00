"""What waits for its money, and the orders to the bank."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from alis.domain.tilgang import Rettighet
from alis.services.utbetaling.list_betalbare import list_betalbare
from alis.services.utbetaling.list_utbetalinger import list_utbetalinger
from alis.services.utbetaling.list_ventende_kontoer import tell_ventende_kontoer
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.tilgang import krever
from alis.web.utbetaling.presenter import lag_ordrerader, lag_ventende


@krever(Rettighet.SE_REGNSKAP)
@require_safe
def liste(request: Foresporsel) -> HttpResponse:
    """Two lists, each with a key of its own in the address, so that turning one leaves the other."""
    venter = list_betalbare(aktor=request.aktor, etter=request.GET.get("venter", ""))
    ordre = list_utbetalinger(aktor=request.aktor, etter=request.GET.get("etter", ""))
    innhold = {
        "venter": lag_ventende(venter.rader),
        "neste_krav": venter.neste,
        "kontoer": tell_ventende_kontoer(aktor=request.aktor),
        "ordre": lag_ordrerader(ordre),
        "neste": ordre.neste,
        "her": {"venter": request.GET.get("venter", ""), "etter": request.GET.get("etter", "")},
        "kan_lage": request.aktor.har(Rettighet.FOR_REGNSKAP),
    }
    return render(request, "utbetaling/liste.html", innhold)
