"""Who may open a page. Every view says so itself; a view that says nothing fails a test."""

from collections.abc import Callable
from functools import wraps
from typing import Any
from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect

from alis.domain.tilgang import Rettighet

View = Callable[..., HttpResponse]

LOGG_INN = "/logg-inn/"


def krever(*rettigheter: Rettighet) -> Callable[[View], View]:
    """For an actor who holds one of the rights. A stranger is sent to log in; anyone else sees no such page."""

    def decorate(view: View) -> View:
        @wraps(view)
        def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            aktor = request.aktor  # type: ignore[attr-defined]
            if aktor is None:
                return _til_innlogging(request)
            if not any(aktor.har(rettighet) for rettighet in rettigheter):
                raise Http404
            return view(request, *args, **kwargs)

        guarded.tilgang = rettigheter  # type: ignore[attr-defined]
        return guarded

    return decorate


def apen(view: View) -> View:
    """For anyone, logged in or not."""
    view.tilgang = ()  # type: ignore[attr-defined]
    return view


def _til_innlogging(request: HttpRequest) -> HttpResponse:
    if request.headers.get("HX-Request"):
        return HttpResponse(headers={"HX-Redirect": LOGG_INN})
    neste = f"?{urlencode({'neste': request.get_full_path()})}" if request.method == "GET" else ""
    return HttpResponseRedirect(LOGG_INN + neste)
