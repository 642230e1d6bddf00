"""Ask once before what one press would take away."""

from django.http import HttpResponse
from django.shortcuts import render

from alis.web.felles.foresporsel import Foresporsel

SETT_OVER = "sett_over"


def har_sett_over(request: Foresporsel) -> bool:
    return SETT_OVER in request.POST


def spor_forst(request: Foresporsel, *, sporsmal: str, hva: str, knapp: str, tilbake: str) -> HttpResponse:
    """A page that sends the same again, to the same address, when it has been looked over."""
    felter = [
        (navn, tekst)
        for navn, tekster in request.POST.lists()
        if navn != "csrfmiddlewaretoken"
        for tekst in tekster
    ]
    innhold = {"sporsmal": sporsmal, "hva": hva, "knapp": knapp, "tilbake": tilbake, "felter": felter}
    return render(request, "felles/spor_forst.html", innhold)
