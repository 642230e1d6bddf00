"""A veilederavtale is shown as what it is: a draft while it is one, else as it was sent."""

from collections.abc import Callable
from functools import wraps
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from alis.domain.flyt import Avtalestatus
from alis.services.avtale.lagre_del import IkkeLengerKladd
from alis.services.avtale.les_avtaleinnhold import IkkeSendt
from alis.web.avtale.views.ikke_kladd import vis_forkastet
from alis.web.felles.for_sent import for_sent
from alis.web.felles.foresporsel import Foresporsel

View = Callable[..., HttpResponse]


def folg_tilstanden(view: View) -> View:
    @wraps(view)
    def guarded(request: Foresporsel, versjon_id: UUID, **kwargs: Any) -> HttpResponse:
        try:
            return view(request, versjon_id, **kwargs)
        except (IkkeLengerKladd, IkkeSendt) as annet:
            if annet.status is Avtalestatus.FORKASTET:
                return vis_forkastet(request)
            if isinstance(annet, IkkeSendt):
                return redirect("veilederavtale:utkast", versjon_id)
            if request.method != "POST":
                return redirect("veilederavtale:vis", versjon_id)
            hva = _("Avtalen er sendt til signering. Trekk den tilbake hvis noe må endres.")
            return for_sent(request, hva, reverse("veilederavtale:vis", args=[versjon_id]))

    return guarded
