"""What the pages of the editor share: they are for a draft of one's own office, and follow what becomes of it."""

from collections.abc import Callable
from functools import wraps
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from alis.domain.dokument.malredigering import UkjentPunkt
from alis.services.felles import EndretAvAndre
from alis.services.mal.endre_mal import IkkeLengerMalkladd, Malendring, PunktetErNasjonalt, endre_mal
from alis.services.mal.hent_malbilde import hent_malbilde
from alis.services.mal.malbilde import Malbilde
from alis.web.felles.for_sent import for_sent
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.tall_fra_skjema import tall_fra_skjema
from alis.web.felles.visning import dato, klokkeslett

View = Callable[..., HttpResponse]


def folg_malen(view: View) -> View:
    """A draft that has been sent or published is shown as what it has become; what is not one's own does not exist."""

    @wraps(view)
    def guarded(request: Foresporsel, kladd_id: UUID, **kwargs: Any) -> HttpResponse:
        try:
            return view(request, kladd_id, **kwargs)
        except IkkeLengerMalkladd:
            hva = _("Malen er ikke lenger en kladd. Ingenting er endret.")
        except PunktetErNasjonalt:
            hva = _(
                "Punktet er fra Helsedirektoratet. Bare Helsedirektoratet kan endre, flytte eller fjerne det."
            )
        except UkjentPunkt:
            hva = _("Punktet finnes ikke lenger i malen.")
        return for_sent(request, hva, reverse("mal:lagret", args=[kladd_id]))

    return guarded


def hent_kladd(request: Foresporsel, kladd_id: UUID) -> Malbilde:
    """Raises `IkkeLengerMalkladd` for what is past it, and 404 for what another office owns."""
    bilde = hent_malbilde(aktor=request.aktor, versjon_id=kladd_id)
    if not bilde.er_egen:
        raise Http404
    if not bilde.kan_skrives:
        raise IkkeLengerMalkladd
    return bilde


def sett_mallaas(request: Foresporsel) -> int:
    """The state the user had before her; nonsense counts as an old one."""
    return tall_fra_skjema(request, "laas")


def gjor_endring(
    request: Foresporsel, kladd_id: UUID, endring: Malendring, *, kvittering: str
) -> HttpResponse:
    """For an edit that is one press of a button, where there is nothing typed to lose."""
    hent_kladd(request, kladd_id)
    try:
        endre_mal(aktor=request.aktor, versjon_id=kladd_id, laas=sett_mallaas(request), endring=endring)
    except EndretAvAndre as endret:
        messages.warning(request, endret_tekst(endret))
    else:
        messages.success(request, kvittering)
    return redirect("mal:lagret", kladd_id)


def endret_tekst(endret: EndretAvAndre) -> str:
    return _(
        "%(navn)s lagret %(dag)s kl. %(tid)s. Ingenting ble gjort. Se hvordan malen er nå, og prøv igjen."
    ) % {
        "navn": endret.hvem,
        "dag": dato(endret.naar),
        "tid": klokkeslett(endret.naar),
    }
