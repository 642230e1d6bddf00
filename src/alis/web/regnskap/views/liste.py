"""The kommune's books of one grant period."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from alis.domain.tilgang import Rettighet
from alis.services.regnskap.list_regnskap import list_regnskap
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.regneark import lag_regnearksvar
from alis.web.felles.tilgang import krever
from alis.web.regnskap.regnskapsliste import lag_regnskapsside, regnskap_som_ark

ALLE = 10_000
"""A sheet has all the kommune's ALIS in it: more than any kommune can have."""


@krever(Rettighet.SE_REGNSKAP)
@require_safe
def liste(request: Foresporsel) -> HttpResponse:
    regnskap = list_regnskap(
        aktor=request.aktor,
        tilskuddsperiode=request.GET.get("periode", ""),
        etter=request.GET.get("etter", ""),
    )
    return render(request, "regnskap/liste.html", {"side": lag_regnskapsside(regnskap)})


@krever(Rettighet.SE_REGNSKAP)
@require_safe
def liste_xlsx(request: Foresporsel) -> HttpResponse:
    regnskap = list_regnskap(
        aktor=request.aktor, tilskuddsperiode=request.GET.get("periode", ""), per_side=ALLE
    )
    return lag_regnearksvar(regnskap_som_ark(regnskap), filnavn="regnskap.xlsx")
