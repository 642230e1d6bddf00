"""From an address that is no page to the nearest one above it that is."""

import inspect
from collections.abc import Callable
from typing import Any

from django.urls import Resolver404, resolve


def siden_over(path: str) -> str:
    """The front page where there is none. Whether the reader may open it, the page itself says."""
    deler = path.strip("/").split("/")
    over = (f"/{'/'.join(deler[:antall])}/" for antall in range(len(deler) - 1, 0, -1))
    return next(filter(_is_a_page, over), "/")


def siden_eller_over(adresse: str) -> str:
    """The address itself, with what follows its path, where it is a page."""
    path = adresse.partition("?")[0]
    return adresse if _is_a_page(path) else siden_over(path)


def _is_a_page(path: str) -> bool:
    try:
        return _can_be_opened(resolve(path).func)
    except Resolver404:
        return False


def _can_be_opened(view: Callable[..., Any]) -> bool:
    """Django's `require_POST` leaves no mark on a view but the methods it closes over."""
    metoder = inspect.getclosurevars(view).nonlocals.get("request_method_list")
    if metoder is not None:
        return "GET" in metoder
    inni = getattr(view, "__wrapped__", None)
    return inni is None or _can_be_opened(inni)
