"""The hub of the grant year."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.timezone import localdate
from django.views.decorators.http import require_safe

from alis.domain.tilgang import Rettighet
from alis.services.soknad.list_soknader import list_perioder, list_soknader
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.tilgang import krever
from alis.web.soknad.presenter.oversikt import lag_innkomne, lag_perioder


@krever(Rettighet.SE_SOKNAD)
@require_safe
def oversikt(request: Foresporsel) -> HttpResponse:
    """The kommune's own periods; for the state and the offices, what has come in."""
    if request.aktor.kommunenummer is not None:
        perioder = lag_perioder(list_perioder(aktor=request.aktor), idag=localdate())
        return render(request, "soknad/oversikt.html", {"perioder": perioder})
    side = list_soknader(aktor=request.aktor, etter=request.GET.get("etter", ""))
    return render(request, "soknad/innkomne.html", {"rader": lag_innkomne(side.rader), "neste": side.neste})
