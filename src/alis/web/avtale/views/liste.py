"""The list of agreements."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from alis.domain.tilgang import Rettighet
from alis.services.avtale.list_avtaler import Avtalefilter, list_avtaler
from alis.web.avtale.presenter.liste import lag_listeside
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.tilgang import krever


@krever(Rettighet.SE_AVTALE)
@require_safe
def avtaler(request: Foresporsel) -> HttpResponse:
    """Filter, search and page stand in the address; a filter that does not exist shows the ordinary list."""
    valgt = request.GET.get("vis", "")
    filter_ = Avtalefilter(valgt) if valgt in list(Avtalefilter) else Avtalefilter.GJELDENDE
    sok = request.GET.get("q", "").strip()
    side = list_avtaler(aktor=request.aktor, filter_=filter_, sok=sok, etter=request.GET.get("etter", ""))
    return render(request, "avtale/liste.html", {"side": lag_listeside(side, request.aktor, filter_, sok)})
