"""The pages shown when something is wrong, each with a number that finds the line in the log."""

import logging
import secrets

from django.core.exceptions import RequestDataTooBig, TooManyFieldsSent
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from alis.web.felles.siden_over import siden_over
from alis.web.felles.sprak import Sprakskjema

logger = logging.getLogger(__name__)


def ikke_forstatt(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Asked under a name that is not ours, or with more than a form of ours can hold."""
    for_mye = isinstance(exception, RequestDataTooBig | TooManyFieldsSent)
    return _feilside(request, 400, logging.WARNING, for_mye=for_mye)


def finnes_ikke(request: HttpRequest, exception: Exception) -> HttpResponse:
    return _feilside(request, 404, logging.INFO)


def bare_fra_skjema(request: HttpRequest) -> HttpResponse:
    """An address that takes what a form sends, opened as if it were a page. Leads to the page above it."""
    neste = siden_over(request.path)
    return _feilside(request, 405, logging.INFO, neste=neste, sprakskjema=Sprakskjema(neste=neste))


def utlopt_skjema(request: HttpRequest, reason: str = "") -> HttpResponse:
    """The form's secret (CSRF) is missing or old."""
    return _feilside(request, 403, logging.WARNING)


def feil_hos_oss(request: HttpRequest) -> HttpResponse:
    return _feilside(request, 500, logging.ERROR)


def _feilside(request: HttpRequest, status: int, level: int, **mer: object) -> HttpResponse:
    referanse = secrets.token_hex(4).upper()
    logger.log(level, "%s referanse %s", status, referanse)
    return render(request, f"felles/feil_{status}.html", {"referanse": referanse, **mer}, status=status)
