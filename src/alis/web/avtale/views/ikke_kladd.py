"""A draft that has meanwhile been sent or discarded is shown as what it has become."""

from collections.abc import Callable
from functools import wraps
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from alis.domain.flyt import Avtalestatus
from alis.services.avtale.lagre_del import IkkeLengerKladd
from alis.web.avtale.presenter.adresser import til_avtale
from alis.web.felles.for_sent import det_som_ble_skrevet, for_sent
from alis.web.felles.foresporsel import Foresporsel

View = Callable[..., HttpResponse]


def folg_versjonen(view: View) -> View:
    @wraps(view)
    def guarded(request: Foresporsel, versjon_id: UUID, **kwargs: Any) -> HttpResponse:
        try:
            return view(request, versjon_id, **kwargs)
        except IkkeLengerKladd as ikke_kladd:
            if ikke_kladd.status is Avtalestatus.FORKASTET:
                return vis_forkastet(request)
            if request.method != "POST":
                return redirect(til_avtale(versjon_id))
            hva = _("Avtalen er sendt til signering. Trekk den tilbake hvis noe må endres.")
            return for_sent(request, hva, til_avtale(versjon_id))

    return guarded


def vis_forkastet(request: Foresporsel) -> HttpResponse:
    """A draft that someone has thrown away, with what was written for it meanwhile."""
    skrevet = det_som_ble_skrevet(request)
    return render(request, "avtale/forkastet.html", {"skrevet": skrevet}, status=410)
