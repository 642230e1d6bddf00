"""Pages that take files in: a request that is too large is turned away before a byte of it is read."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.csrf import csrf_exempt, csrf_protect

MEGABYTE = 1024 * 1024
SLINGRINGSMONN = 64 * 1024
"""What a form may hold beside its files."""

View = Callable[..., HttpResponse]


def hoyst_megabyte(storst: int) -> Callable[[View], View]:
    """Judge the request by its stated length; else it is protected as any other. The outermost decorator of a view."""

    def decorate(view: View) -> View:
        protected = csrf_protect(view)

        @csrf_exempt  # the protection is inside: it would read the whole request to find its token
        @wraps(view)
        def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            lengde = request.META.get("CONTENT_LENGTH") or "0"
            if lengde.isdigit() and int(lengde) > storst * MEGABYTE + SLINGRINGSMONN:
                return render(request, "felles/for_stor.html", {"storst": storst}, status=413)
            return protected(request, *args, **kwargs)

        return guarded

    return decorate
