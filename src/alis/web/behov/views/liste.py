"""The needs: the kommune's own in its order, the doctor's own, or all that an office or a trust may see by day."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from alis.domain.tilgang import Rettighet, Rolle
from alis.services.plassering.list_behov import list_behov, list_kommunens_behov
from alis.web.behov.listevisning import lag_grupper, lag_rader
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.tilgang import krever


@krever(Rettighet.SE_SYKEHUSPLASS)
@require_safe
def liste(request: Foresporsel) -> HttpResponse:
    if request.aktor.kommunenummer is None:
        return _by_day(request)
    for_legen = request.aktor.rolle is Rolle.ALIS
    alle = request.GET.get("vis") == "alle" or for_legen
    grupper = list_kommunens_behov(aktor=request.aktor, med_avsluttede=alle)
    innhold = {
        "grupper": lag_grupper(grupper, for_legen=for_legen),
        "alle": alle,
        "er_legens": for_legen,
        "kan_melde": request.aktor.har(Rettighet.MELD_BEHOV),
        "ser_prognose": request.aktor.har(Rettighet.SE_PLASSPROGNOSE),
        "kan_se_avtaler": request.aktor.har(Rettighet.SE_FORETAKSAVTALE),
    }
    return render(request, "behov/min.html" if for_legen else "behov/liste.html", innhold)


def _by_day(request: Foresporsel) -> HttpResponse:
    side = list_behov(aktor=request.aktor, etter=request.GET.get("etter", ""))
    innhold = {
        "rader": lag_rader(side.rader),
        "neste": side.neste,
        "ser_prognose": request.aktor.har(Rettighet.SE_PLASSPROGNOSE),
        "kan_se_avtaler": request.aktor.har(Rettighet.SE_FORETAKSAVTALE),
    }
    return render(request, "behov/alle.html", innhold)
