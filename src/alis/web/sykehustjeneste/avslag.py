"""What is said when a service has moved on since the page was opened: nothing is saved, and the page shows how it stands."""

from collections.abc import Mapping
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from alis.services.felles import FinnesIkke
from alis.services.plassering.tjeneste.aapne_tjeneste import (
    TjenestenErBekreftet,
    TjenestenErEndret,
    TjenestenErIkkeIGang,
)
from alis.services.plassering.tjeneste.bekreft_tjeneste import VenterPaaKommunen
from alis.services.plassering.tjeneste.foresla_forlengelse import SisteDagErOver, VenterAlt
from alis.services.plassering.tjeneste.svar_paa_forlengelse import IngenForlengelse
from alis.web.felles.foresporsel import Foresporsel

AVSLAG: Mapping[type[Exception], Promise] = {
    TjenestenErEndret: _(
        "Tjenesten er endret mens du hadde siden åpen. Ingenting ble lagret. Se hvordan det står nå."
    ),
    TjenestenErBekreftet: _("Tjenesten er bekreftet, og kan ikke endres. Ingenting ble lagret."),
    TjenestenErIkkeIGang: _("Tjenesten er ikke i gang, så dette kan ikke gjøres nå. Ingenting ble lagret."),
    VenterPaaKommunen: _(
        "Kommunen har ikke svart på forslaget om ny siste dag. Vent på svaret. Den som foreslo det, kan også trekke forslaget."
    ),
    SisteDagErOver: _("Siste dag er passert, så tjenesten kan ikke forlenges. Ingenting ble lagret."),
    VenterAlt: _("Et forslag om ny siste dag venter alt på svar fra kommunen."),
    IngenForlengelse: _("Forslaget venter ikke på svar lenger. Se hva som skjedde med det."),
    FinnesIkke: _("Den er strøket alt."),
}
HINDRET = tuple(AVSLAG)


def avvis(request: Foresporsel, tjeneste_id: UUID, feil: Exception) -> HttpResponse:
    messages.warning(request, str(AVSLAG[type(feil)]))
    return redirect("sykehustjeneste:vis", tjeneste_id)
