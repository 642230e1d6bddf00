"""The forecast as a page, and its figures as files."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from alis.domain.tilgang import Rettighet
from alis.services.plassering.hent_prognose import Plassprognose, hent_prognose
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.kommafil import lag_kommafilsvar
from alis.web.felles.regneark import lag_regnearksvar
from alis.web.felles.tilgang import krever
from alis.web.plassprognose.ark import prognose_som_ark
from alis.web.plassprognose.presenter import lag_prognoseside
from alis.web.plassprognose.stedsnavn import fra_verdi


@krever(Rettighet.SE_PLASSPROGNOSE)
@require_safe
def vis(request: Foresporsel) -> HttpResponse:
    return render(
        request, "plassprognose/prognose.html", {"side": lag_prognoseside(_prognose(request), request.aktor)}
    )


@krever(Rettighet.SE_PLASSPROGNOSE)
@require_safe
def xlsx(request: Foresporsel) -> HttpResponse:
    return lag_regnearksvar(prognose_som_ark(_prognose(request)), filnavn="plassprognose.xlsx")


@krever(Rettighet.SE_PLASSPROGNOSE)
@require_safe
def csv(request: Foresporsel) -> HttpResponse:
    return lag_kommafilsvar(prognose_som_ark(_prognose(request)), filnavn="plassprognose.csv")


def _prognose(request: Foresporsel) -> Plassprognose:
    return hent_prognose(aktor=request.aktor, utvalg=fra_verdi(request.GET.get("hvor", "")))
