"""A draft whose signing plan can't be used is led to the plan, with what is wrong."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext_lazy as _

from alis.domain.avtale.signering import Planfeil
from alis.services.avtale.plan_for_versjon import SigneringsplanHarFeil

PLANFEIL = {
    Planfeil.MANGLER_PART: _("Velg minst én som signerer for kommunen."),
    Planfeil.UKJENT_PART: _("Planen nevner en som ikke er part i avtalen. Sett den på nytt."),
    Planfeil.PARTEN_ER_EN_PERSON: _("Planen ber den andre parten signere to ganger. Sett den på nytt."),
    Planfeil.SAMME_PERSON_TO_GANGER: _("Samme person er valgt to ganger. Velg hver person én gang."),
    Planfeil.HULL_I_TRINNENE: _("Rekkefølgen har et hull. Sett planen på nytt."),
    Planfeil.FOR_MANGE: _("Avtalen har plass til åtte signaturer. Velg færre."),
    Planfeil.IKKE_SIGNATAR: _("En av de valgte er ikke signatar lenger. Velg en annen."),
    Planfeil.FOR_FA_SIGNATARER: _(
        "Dere har færre signatarer enn signaturer. Velg færre, eller registrer flere."
    ),
    Planfeil.FRISTEN_ER_UTE: _("Fristen for å signere har gått ut. Velg en senere dag."),
}
"""What is wrong, and the way out."""


def rett_planen(request: HttpRequest, versjon_id: UUID, plan: SigneringsplanHarFeil) -> HttpResponse:
    for feil in plan.feil:
        messages.warning(request, str(PLANFEIL[feil]))
    return redirect("signering:plan", versjon_id)
