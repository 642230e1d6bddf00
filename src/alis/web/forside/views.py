"""The public front page: what this is, for whom, and where to begin."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from alis.web.felles.tilgang import apen


@apen
@require_safe
def forside(request: HttpRequest) -> HttpResponse:
    return render(request, "forside/forside.html")
