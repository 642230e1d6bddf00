"""The needs: the kommune's own in its order, the doctor's own, or all that an office or a trust may see by day."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from alis.domain.tilgang import Rettighet, Rolle
from alis.services.plassering.list_behov import list_behov, list_kommunens_behov
from alis.web.behov.ark import grupper_som_ark, rader_som_ark
from alis.web.behov.listevisning import lag_grupper, lag_rader
from alis.web.behov.rekkefolgeskjema import Rekkefolgeskjema
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.regneark import lag_regnearksvar
from alis.web.felles.tilgang import krever

ALLE_RADER = 100_000


@krever(Rettighet.SE_SYKEHUSPLASS)
@require_safe
def liste(request: Foresporsel) -> HttpResponse:
    return _by_day(request) if request.aktor.kommunenummer is None else vis_kommunens(request)


def vis_kommunens(request: Foresporsel, avvist: Rekkefolgeskjema | None = None) -> HttpResponse:
    """`avvist` is an order that was written, where it was refused."""
    for_legen = request.aktor.rolle is Rolle.ALIS
    alle = request.GET.get("vis") == "alle" or for_legen
    grupper = list_kommunens_behov(aktor=request.aktor, med_avsluttede=alle)
    innhold = {
        "grupper": lag_grupper(grupper, for_legen=for_legen, avvist=avvist),
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


@krever(Rettighet.SE_SYKEHUSPLASS)
@require_safe
def liste_xlsx(request: Foresporsel) -> HttpResponse:
    """Every row of what is chosen, not only the page."""
    if request.aktor.kommunenummer is None:
        ark = rader_som_ark(list_behov(aktor=request.aktor, per_side=ALLE_RADER).rader)
    else:
        alle = request.GET.get("vis") == "alle" or request.aktor.rolle is Rolle.ALIS
        ark = grupper_som_ark(list_kommunens_behov(aktor=request.aktor, med_avsluttede=alle))
    return lag_regnearksvar(ark, filnavn="sykehusplass.xlsx")
