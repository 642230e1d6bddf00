"""Puts on every request whom the person acts for, or None for a stranger."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from alis.services.tilgang.hent_aktor import hent_aktor

PERSON = "person_id"
ROLLEINNEHAV = "rolleinnehav_id"


class AktorMiddleware:
    """Asks the register each time, so that a role that has ended opens nothing from that moment on."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        request.aktor = self._aktor(request)  # type: ignore[attr-defined]
        return self.get_response(request)

    @staticmethod
    def _aktor(request: HttpRequest):  # type: ignore[no-untyped-def]
        person_id = request.session.get(PERSON)
        if person_id is None:
            return None
        return hent_aktor(person_id=person_id, rolleinnehav_id=request.session.get(ROLLEINNEHAV))
