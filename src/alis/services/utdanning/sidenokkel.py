"""The key to the next page: the sort values of the last row, so that a page never shifts while others write."""

import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Sequence
from typing import TypeVar

from django.core.exceptions import ValidationError
from django.db.models import Model, Q, QuerySet

_Rad = TypeVar("_Rad", bound=Model)


class UgyldigSidenokkel(Exception):
    """The address carries a key that this list has not given out."""


def lag_sidenokkel(verdier: Sequence[object]) -> str:
    """Return the values as text that can stand in an address."""
    return urlsafe_b64encode(json.dumps([str(verdi) for verdi in verdier]).encode()).decode().rstrip("=")


def etter_sidenokkel(nokkel: str, *, kolonner: Sequence[str], synkende: bool) -> Q:
    """Return the condition for the rows after the key. Raises `UgyldigSidenokkel`."""
    verdier = _values(nokkel)
    if len(verdier) != len(kolonner):
        raise UgyldigSidenokkel
    sammenlign = "lt" if synkende else "gt"
    vilkar, like = Q(), Q()
    for kolonne, verdi in zip(kolonner, verdier, strict=True):
        vilkar |= like & Q(**{f"{kolonne}__{sammenlign}": verdi})
        like &= Q(**{kolonne: verdi})
    return vilkar


def fra_sidenokkel(utvalg: QuerySet[_Rad], nokkel: str, *, kolonner: Sequence[str]) -> QuerySet[_Rad]:
    """Return the rows after the key; all of them where it is empty or was never given out."""
    if not nokkel:
        return utvalg
    try:
        return utvalg.filter(etter_sidenokkel(nokkel, kolonner=kolonner, synkende=False))
    except (UgyldigSidenokkel, ValidationError, ValueError):
        return utvalg


def _values(nokkel: str) -> list[str]:
    try:
        verdier = json.loads(urlsafe_b64decode(nokkel + "=" * (-len(nokkel) % 4)))
    except (ValueError, RecursionError) as feil:
        raise UgyldigSidenokkel from feil
    if not isinstance(verdier, list) or not all(map(_could_be_ours, verdier)):
        raise UgyldigSidenokkel
    return verdier


def _could_be_ours(verdi: object) -> bool:
    """Sort keys, days and ids are plain text; a control character would be refused by PostgreSQL."""
    return isinstance(verdi, str) and verdi.isascii() and verdi.isprintable()
