"""Acts on a rate set that are one press of a button."""

from collections.abc import Callable, Mapping
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from alis.domain.flyt import Satshandling, UlovligOvergang
from alis.domain.tilgang import Rettighet
from alis.services.felles import EndretAvAndre
from alis.services.sats.forkast_sats import forkast_sats
from alis.services.sats.opprett_sats import PeriodenOverlapper
from alis.services.sats.send_sats import send_sats
from alis.services.sats.trekk_sats import trekk_sats
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.tilgang import krever
from alis.web.sats.ord import KVITTERING, ikke_der_den_var
from alis.web.sats.views.felles import endret_tekst, sett_laas

TJENESTE: Mapping[Satshandling, Callable[..., Any]] = {
    Satshandling.SEND: send_sats,
    Satshandling.TREKK: trekk_sats,
    Satshandling.FORKAST: forkast_sats,
}


@krever(Rettighet.SKRIV_SATS)
@require_POST
def gjor(request: Foresporsel, sats_id: UUID, satshandling: Satshandling) -> HttpResponse:
    try:
        TJENESTE[satshandling](aktor=request.aktor, versjon_id=sats_id, laas=sett_laas(request))
    except EndretAvAndre as endret:
        messages.warning(request, endret_tekst(endret))
    except UlovligOvergang:
        messages.warning(request, ikke_der_den_var())
    except PeriodenOverlapper:
        messages.warning(
            request, _("Noen av dagene har fått satser imens. Rett siste dag, eller slett kladden.")
        )
    else:
        messages.success(request, str(KVITTERING[satshandling]))
        if satshandling is Satshandling.FORKAST:
            return redirect("sats:liste")
    return redirect("sats:kladd", sats_id)
