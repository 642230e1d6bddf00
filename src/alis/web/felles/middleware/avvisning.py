"""What is missing, and what one may not see, look the same: nobody learns what others have. What is no page, says so."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed

from alis.domain.tilgang import ManglerRettighet
from alis.services.felles import FinnesIkke
from alis.web.felles.feilsider import bare_fra_skjema, finnes_ikke

AVVISES = (ManglerRettighet, FinnesIkke)


class AvvisningMiddleware:
    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        svar = self.get_response(request)
        if isinstance(svar, HttpResponseNotAllowed) and request.method == "GET":
            side = bare_fra_skjema(request)
            side.headers["Allow"] = svar.headers["Allow"]
            return side
        return svar

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        return finnes_ikke(request, exception) if isinstance(exception, AVVISES) else None
