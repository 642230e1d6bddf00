"""The door: a call has the trust's own key, and nothing else. No cookie is read, so there is none to forge a call with."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.core.exceptions import TooManyFieldsSent
from django.http import HttpRequest, HttpResponse
from django.utils.cache import patch_cache_control
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt

from alis.api.v1.problem import Problem
from alis.services.felles import FinnesIkke
from alis.services.plassering.maskin.bruk_maskinnokkel import (
    ForMangeKall,
    Nokkelbruk,
    UkjentNokkel,
    bruk_maskinnokkel,
)

View = Callable[..., HttpResponse]
LENGSTE_NOKKEL = 200


def med_nokkel(*metoder: str) -> Callable[[View], View]:
    """The view gets the `Nokkelbruk`. What it raises as a `Problem` is the answer; what is not the trust's is 404.

    Without `metoder` any is let in.
    """

    def decorate(view: View) -> View:
        @csrf_exempt
        @wraps(view)
        def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            try:
                svar = view(request, _let_in(request, metoder), *args, **kwargs)
            except Problem as problem:
                svar = problem.som_svar()
            except FinnesIkke:
                svar = _missing().som_svar()
            except TooManyFieldsSent:
                svar = _too_long_a_question().som_svar()
            patch_cache_control(svar, no_store=True)
            return svar

        guarded.tilgang = ()  # type: ignore[attr-defined]
        return guarded

    return decorate


def _let_in(request: HttpRequest, metoder: tuple[str, ...]) -> Nokkelbruk:
    """The key first: without one, nobody learns what the address can do. Raises `Problem`."""
    ordning, _mellom, nokkel = request.headers.get("Authorization", "").partition(" ")
    if ordning.casefold() != "bearer" or not 0 < len(nokkel.strip()) <= LENGSTE_NOKKEL:
        raise _without_key()
    try:
        bruk = bruk_maskinnokkel(nokkel=nokkel.strip())
    except UkjentNokkel:
        raise _without_key() from None
    except ForMangeKall as feil:
        raise Problem(
            status=429,
            kode="for_mange_kall",
            tittel=_("For mange kall"),
            detalj=_("Nøkkelen er brukt for mange ganger det siste minuttet. Vent %(sekunder)s sekunder.")
            % {"sekunder": feil.sekunder},
            hoder={"Retry-After": str(feil.sekunder)},
        ) from None
    if metoder and request.method not in metoder:
        raise Problem(
            status=405,
            kode="feil_metode",
            tittel=_("Metoden kan ikke brukes her"),
            detalj=_("Bruk %(metoder)s.") % {"metoder": _(" eller ").join(metoder)},
            hoder={"Allow": ", ".join(metoder)},
        )
    return bruk


def _without_key() -> Problem:
    return Problem(
        status=401,
        kode="uten_nokkel",
        tittel=_("Nøkkelen mangler eller gjelder ikke"),
        detalj=_(
            "Send nøkkelen i hodet «Authorization: Bearer …». Er den trukket eller gått ut, lager ALIS-kontakten en ny på siden for ledige plasser."
        ),
        hoder={"WWW-Authenticate": 'Bearer realm="felles-alis"'},
    )


def _too_long_a_question() -> Problem:
    return Problem(
        status=400,
        kode="kan_ikke_leses",
        tittel=_("Adressen kan ikke leses"),
        detalj=_("Det står for mye etter spørsmålstegnet i adressen. Send bare «status» og «etter»."),
    )


def _missing() -> Problem:
    return Problem(
        status=404,
        kode="finnes_ikke",
        tittel=_("Finnes ikke"),
        detalj=_("Det er ingen slik plass i helseforetaket som nøkkelen gjelder for."),
    )
