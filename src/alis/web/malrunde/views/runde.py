"""The rounds, and one of them."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from alis.domain.avtale.malrunde import Rundestatus
from alis.domain.tilgang import Rettighet
from alis.services.malrunde.hent_malrunde import hent_malrunde
from alis.services.malrunde.list_malrunder import list_malrunder
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.tilgang import krever
from alis.web.malrunde.presenter.oversikt import lag_oversikt
from alis.web.malrunde.presenter.rundeside import lag_rundeside


@krever(Rettighet.SE_MALRUNDE)
@require_safe
def runder(request: Foresporsel) -> HttpResponse:
    linjer = lag_oversikt(list_malrunder(aktor=request.aktor))
    return render(request, "malrunde/runder.html", {"linjer": linjer})


@krever(Rettighet.SE_MALRUNDE)
@require_safe
def runde(request: Foresporsel, mal: str, versjon: str) -> HttpResponse:
    """A state in the address narrows the list; one that does not exist shows all."""
    bilde = hent_malrunde(aktor=request.aktor, mal=mal, versjon=versjon)
    valgt = request.GET.get("vis", "")
    filter_ = Rundestatus(valgt) if valgt in list(Rundestatus) else None
    return render(request, "malrunde/runde.html", {"side": lag_rundeside(bilde, filter_)})
