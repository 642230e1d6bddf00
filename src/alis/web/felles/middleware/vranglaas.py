"""Two who each wait for what the other holds: the database ends one of them, and that one is done again.

Everything that a press on a button does is in one transaction, so that what was ended left nothing behind.
"""

from collections.abc import Callable

from django.db import OperationalError
from django.http import HttpRequest, HttpResponse

VRANGLAAS = "40P01"
"""PostgreSQL's own code for it. In SQLite one writes at a time, and it can't be."""


class VranglaasMiddleware:
    """Stands before `AvvisningMiddleware`, and answers where the page was ended. The second time it is left to fall."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        side = request.resolver_match
        if side is None or not _is_a_deadlock(exception):
            return None
        for _felt, filer in request.FILES.lists():
            for fil in filer:
                fil.seek(0)
        svar: HttpResponse = side.func(request, *side.args, **side.kwargs)
        return svar


def _is_a_deadlock(feil: Exception) -> bool:
    return isinstance(feil, OperationalError) and getattr(feil.__cause__, "sqlstate", "") == VRANGLAAS
