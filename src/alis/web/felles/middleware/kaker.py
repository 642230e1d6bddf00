"""A cookie with a character that can't be printed is none of ours, and is not read."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse


class KakeMiddleware:
    """A quoted cookie can hold NUL (`\\000`), which PostgreSQL refuses to look for: every page would end as a fault of ours."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        for navn in [navn for navn, verdi in request.COOKIES.items() if not verdi.isprintable()]:
            del request.COOKIES[navn]
        return self.get_response(request)
