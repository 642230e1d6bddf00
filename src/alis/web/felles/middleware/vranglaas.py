"""Two who each wait for what the other holds: the database ends one of them, and that one is done again.

Each act is one transaction, so that the one that was ended left nothing behind. Where a page does several, those that were
done before it answer, the second time, that they are done.
"""

from collections.abc import Callable

from django.db import OperationalError
from django.http import HttpRequest, HttpResponse

from alis.web.felles.feilsider import finnes_ikke
from alis.web.felles.middleware.avvisning import AVVISES

VRANGLAAS = "40P01"
"""PostgreSQL's own code for it. In SQLite one writes at a time, and it can't be."""


class VranglaasMiddleware:
    """The second time, the page is left to fall if it is ended again."""

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
        try:
            svar: HttpResponse = side.func(request, *side.args, **side.kwargs)
        except AVVISES as feil:
            return finnes_ikke(request, feil)
        return svar


def _is_a_deadlock(feil: Exception) -> bool:
    return isinstance(feil, OperationalError) and getattr(feil.__cause__, "sqlstate", "") == VRANGLAAS
