"""A draft that has meanwhile been sent or discarded is shown as what it has become."""

from collections.abc import Callable
from functools import wraps
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from alis.domain.flyt import Avtalestatus
from alis.services.avtale.lagre_del import IkkeLengerKladd
from alis.web.avtale.presenter.adresser import til_avtale
from alis.web.felles.foresporsel import Foresporsel

View = Callable[..., HttpResponse]


def folg_versjonen(view: View) -> View:
    @wraps(view)
    def guarded(request: Foresporsel, versjon_id: UUID, **kwargs: Any) -> HttpResponse:
        try:
            return view(request, versjon_id, **kwargs)
        except IkkeLengerKladd as ikke_kladd:
            if ikke_kladd.status is Avtalestatus.FORKASTET:
                return render(request, "avtale/forkastet.html", status=410)
            if request.method == "POST":
                messages.warning(
                    request,
                    _("Avtalen er sendt til signering. Trekk den tilbake hvis noe må endres."),
                )
            return redirect(til_avtale(versjon_id))

    return guarded
