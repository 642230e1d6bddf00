"""The public front page: what this is, for whom, and where to begin."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from alis.web.felles.tilgang import apen


@apen
def forside(request: HttpRequest) -> HttpResponse:
    return render(request, "forside/forside.html")
