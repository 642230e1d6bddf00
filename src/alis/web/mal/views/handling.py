"""Acts on a template that are one press of a button."""

from collections.abc import Callable, Mapping
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from alis.domain.flyt import Malhandling, UlovligOvergang
from alis.domain.tilgang import Rettighet
from alis.services.felles import EndretAvAndre
from alis.services.mal.forkast_mal import forkast_mal
from alis.services.mal.la_mal_utga import la_mal_utga
from alis.services.mal.send_mal import MalenHarMangler, send_mal
from alis.services.mal.trekk_mal import trekk_mal
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.tilgang import krever
from alis.web.mal.presenter.ord import KVITTERING
from alis.web.mal.views.kladd import endret_tekst, sett_mallaas

TJENESTE: Mapping[Malhandling, Callable[..., Any]] = {
    Malhandling.SEND: send_mal,
    Malhandling.TREKK: trekk_mal,
    Malhandling.FORKAST: forkast_mal,
    Malhandling.LA_UTGA: la_mal_utga,
}


@krever(Rettighet.SKRIV_MAL)
@require_POST
def gjor(request: Foresporsel, kladd_id: UUID, handling: Malhandling) -> HttpResponse:
    try:
        TJENESTE[handling](aktor=request.aktor, versjon_id=kladd_id, laas=sett_mallaas(request))
    except EndretAvAndre as endret:
        messages.warning(request, endret_tekst(endret))
    except UlovligOvergang:
        messages.warning(request, _("Malen er ikke lenger der den var. Se hvor den står nå."))
    except MalenHarMangler:
        messages.warning(request, _("Malen har noe som må rettes først."))
    else:
        messages.success(request, str(KVITTERING[handling]))
        if handling is Malhandling.FORKAST:
            return redirect("mal:liste")
    return redirect("mal:lagret", kladd_id)
