"""Puts on every request whom the person acts for, or None for a stranger, and lets rates and calls be read once for all of it."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from alis.services.sats import satser_lest
from alis.services.soknad.utlysninger_lest import utlysninger_lest
from alis.web.felles.okt import aktor_i_okt


class AktorMiddleware:
    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        aktor = request.aktor = aktor_i_okt(request)  # type: ignore[attr-defined]
        with (
            satser_lest(aktor.siste_satser if aktor else None),
            utlysninger_lest(aktor.siste_utlysning if aktor else None),
        ):
            return self.get_response(request)
