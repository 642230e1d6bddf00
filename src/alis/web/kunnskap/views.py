"""Public pages of knowledge. Nothing here needs a log-in, and only the rates may come from the database."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from alis.integrations.kilder import les_kilder
from alis.services.sats import alle_satssett
from alis.web.felles.ordhjelp import alle_ord
from alis.web.felles.tilgang import apen
from alis.web.kunnskap.kildeoversikt import Kildeoversikt
from alis.web.kunnskap.satsoversikt import Satsoversikt


@apen
@require_safe
def kunnskap(request: HttpRequest) -> HttpResponse:
    return render(request, "kunnskap/kunnskap.html")


@apen
@require_safe
def kilder_og_satser(request: HttpRequest) -> HttpResponse:
    context = {
        "satser": [Satsoversikt.fra(sett) for sett in reversed(alle_satssett())],
        "kilder": [Kildeoversikt.fra(kilde) for kilde in les_kilder()],
    }
    return render(request, "kunnskap/kilder_og_satser.html", context)


@apen
@require_safe
def ordliste(request: HttpRequest) -> HttpResponse:
    return render(request, "kunnskap/ordliste.html", {"alle_ord": alle_ord()})


@apen
@require_safe
def personvern(request: HttpRequest) -> HttpResponse:
    return render(request, "kunnskap/personvern.html")


@apen
@require_safe
def tilgjengelighet(request: HttpRequest) -> HttpResponse:
    return render(request, "kunnskap/tilgjengelighet.html")
