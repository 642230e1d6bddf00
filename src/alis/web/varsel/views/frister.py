"""The overview of deadlines."""

from enum import StrEnum
from typing import TypeVar

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from alis.domain.tilgang import Rettighet
from alis.services.frist.fristoversikt import Fristfilter, Fristsok, Fristsortering, Nokkel, fristoversikt
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.tilgang import krever
from alis.web.varsel.presenter import lag_fristside

E = TypeVar("E", bound=StrEnum)


@krever(Rettighet.SE_FRISTER)
@require_safe
def frister(request: Foresporsel) -> HttpResponse:
    """Filter, sorting and page stand in the address; a choice that there isn't shows the ordinary list."""
    sok = Fristsok(
        filter_=_choice(request, "vis", Fristfilter.ALLE),
        sortering=_choice(request, "sorter", Fristsortering.DATO),
        etter=_key(request.GET.get("etter", "")),
    )
    side = lag_fristside(fristoversikt(aktor=request.aktor, sok=sok), sok, request.aktor)
    return render(request, "varsel/frister.html", {"side": side})


def _choice(request: HttpRequest, navn: str, standard: E) -> E:
    valgt = request.GET.get(navn, "")
    return type(standard)(valgt) if valgt in list(type(standard)) else standard


def _key(tekst: str) -> Nokkel | None:
    match tekst.split("|"):
        case [forst, dato, nokkel]:
            return forst, dato, nokkel
    return None
