"""The pages of signing on paper are for a version that waits for signatures; else its own page is shown."""

from collections.abc import Callable
from functools import wraps
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from alis.services.papir.aapne_til_signering import PapiretGjelderIkke, VenterIkkePaSignaturer
from alis.web.avtale.presenter.adresser import til_versjon
from alis.web.felles.foresporsel import Foresporsel

View = Callable[..., HttpResponse]


def folg_signeringen(view: View) -> View:
    @wraps(view)
    def guarded(request: Foresporsel, versjon_id: UUID, **kwargs: Any) -> HttpResponse:
        try:
            return view(request, versjon_id, **kwargs)
        except VenterIkkePaSignaturer as feil:
            slag = feil.slag
            messages.info(request, _("Avtalen venter ikke på signaturer nå. Her ser du hvor den står."))
        except PapiretGjelderIkke as feil:
            slag = feil.slag
            messages.warning(
                request, _("Avtalen er sendt på nytt, så papiret gjelder ikke lenger. Skriv den ut på nytt.")
            )
        return redirect(til_versjon(versjon_id, slag))

    return guarded
