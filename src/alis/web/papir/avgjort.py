"""A scan that someone has decided on already: its own page says how."""

from collections.abc import Mapping
from types import MappingProxyType
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy

from alis.services.papir.aapne_ventende_skann import AlleredeRegistrert, ErLagtTilSide
from alis.web.felles.foresporsel import Foresporsel

ORD: Mapping[type[Exception], Promise] = MappingProxyType(
    {
        AlleredeRegistrert: gettext_lazy("Dette papiret er registrert allerede."),
        ErLagtTilSide: gettext_lazy("Denne skanningen er lagt til side allerede."),
    }
)
AVGJORT = tuple(ORD)


def vis_avgjort(request: Foresporsel, feil: Exception, versjon_id: UUID, skann_id: UUID) -> HttpResponse:
    messages.info(request, str(ORD[type(feil)]))
    return redirect("papir:skann", versjon_id, skann_id)
