"""The page of an agreement that is still, or again, a draft is the draft."""

from collections.abc import Callable
from functools import wraps
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render

from alis.domain.flyt import Avtalestatus
from alis.services.avtale.les_avtaleinnhold import IkkeSendt
from alis.web.avtale.presenter.adresser import til_utkast
from alis.web.felles.foresporsel import Foresporsel

View = Callable[..., HttpResponse]


def folg_kladden(view: View) -> View:
    @wraps(view)
    def guarded(request: Foresporsel, versjon_id: UUID, **kwargs: Any) -> HttpResponse:
        try:
            return view(request, versjon_id, **kwargs)
        except IkkeSendt as ikke_sendt:
            if ikke_sendt.status is Avtalestatus.FORKASTET:
                return render(request, "avtale/forkastet.html", status=410)
            return redirect(til_utkast(versjon_id))

    return guarded
