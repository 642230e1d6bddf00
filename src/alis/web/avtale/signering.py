"""Signing what one has read, and what is said where it cannot be signed: alike for every kind of agreement."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from alis.domain.avtale.signering import Signeringsmate
from alis.services.avtale.signer_avtale import DokumentetErEndret, IkkeTilSignering, signer_avtale
from alis.services.avtale.vurder_signeringen import (
    IkkeDinTur,
    IkkeISigneringsplanen,
    SammePersonForBegge,
    SignertAvEnAnnen,
)
from alis.services.felles import FinnesIkke
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.visning import dato_lang, klokkeslett

IKKE_SIGNERT = {
    IkkeTilSignering: gettext_lazy("Avtalen kan ikke signeres nå."),
    SammePersonForBegge: gettext_lazy("Du har signert for den andre parten. En annen må signere for denne."),
    IkkeDinTur: gettext_lazy(
        "Det er ikke din tur ennå. Du får avtalen blant oppgavene dine når den er klar."
    ),
    IkkeISigneringsplanen: gettext_lazy("Kommunen har bestemt at andre skal signere denne avtalen."),
}


def signer_det_leste(
    request: Foresporsel, versjon_id: UUID, *, til_signering: str, til_avtalen: str
) -> HttpResponse | None:
    """None when it is signed; else the answer that says why not. The addresses are of the page to sign and of the agreement."""
    lest = request.POST.get("dokument_hash", "")
    try:
        signer_avtale(aktor=request.aktor, versjon_id=versjon_id, dokument_hash=lest)
    except FinnesIkke:
        return render(request, "avtale/trukket.html", status=404)
    except DokumentetErEndret:
        messages.warning(request, _("Avtalen er endret siden du åpnet den. Les den på nytt før du signerer."))
        return redirect(til_signering)
    except SignertAvEnAnnen as annen:
        messages.info(request, _already(annen))
        return redirect(til_avtalen)
    except tuple(IKKE_SIGNERT) as hindret:
        messages.warning(request, IKKE_SIGNERT[type(hindret)])
        return redirect(til_avtalen)
    return None


def _already(annen: SignertAvEnAnnen) -> str:
    if annen.maate is Signeringsmate.PAPIR:
        return _("%(navn)s signerte for kommunen på papir %(dag)s. Du trenger ikke gjøre noe.") % {
            "navn": annen.hvem,
            "dag": dato_lang(annen.naar),
        }
    return _("%(navn)s signerte for kommunen %(dag)s kl. %(tid)s. Du trenger ikke gjøre noe.") % {
        "navn": annen.hvem,
        "dag": dato_lang(annen.naar),
        "tid": klokkeslett(annen.naar),
    }
