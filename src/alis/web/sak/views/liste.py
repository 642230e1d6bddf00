"""The list of cases, and the same as a spreadsheet."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from alis.domain.tilgang import Rettighet
from alis.services.oppgaver.hent_saksoversikt import hent_saksoversikt
from alis.services.utdanning import UgyldigSidenokkel
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.regneark import lag_regnearksvar
from alis.web.felles.tilgang import krever
from alis.web.sak.saksliste import lag_listeside, les_sok
from alis.web.sak.xlsx import saksliste_som_ark

ALLE_RADER = 100_000


@krever(Rettighet.SE_SAKSLISTE, Rettighet.SE_TIDSLINJE)
@require_safe
def liste(request: Foresporsel) -> HttpResponse:
    """A doctor has no list: she is sent to her own page. A key that was never given out begins at the first page."""
    if not request.aktor.har(Rettighet.SE_SAKSLISTE):
        return redirect("sak:min_sak")
    try:
        oversikt = hent_saksoversikt(aktor=request.aktor, sok=les_sok(request.GET))
    except UgyldigSidenokkel:
        return redirect("sak:liste")
    side = lag_listeside(oversikt, valgt=request.GET, aktor=request.aktor)
    return render(request, "sak/liste.html", {"side": side})


@krever(Rettighet.SE_SAKSLISTE)
@require_safe
def liste_xlsx(request: Foresporsel) -> HttpResponse:
    """Every row of the search, not only the page."""
    sok = les_sok(request.GET, antall=ALLE_RADER)
    oversikt = hent_saksoversikt(aktor=request.aktor, sok=sok)
    return lag_regnearksvar(saksliste_som_ark(oversikt), filnavn="alis.xlsx")
