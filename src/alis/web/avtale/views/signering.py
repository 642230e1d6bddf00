"""Sign an agreement: read it, see what it means, confirm."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from alis.domain.tilgang import Rettighet
from alis.services.avtale.hent_avtale import hent_avtale
from alis.services.avtale.signer_avtale import (
    DokumentetErEndret,
    IkkeTilSignering,
    signer_avtale,
)
from alis.services.avtale.vurder_signeringen import (
    IkkeDinTur,
    IkkeISigneringsplanen,
    SammePersonForBegge,
    SignertAvEnAnnen,
)
from alis.services.felles import FinnesIkke
from alis.services.sammenligning.hent_endringer import hent_endringer
from alis.web.avtale.presenter.adresser import til_avtale
from alis.web.avtale.presenter.nytt import lag_nytt
from alis.web.avtale.presenter.signeringsside import lag_signeringsside
from alis.web.avtale.views.ikke_sendt import folg_kladden
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.tilgang import krever
from alis.web.felles.visning import dato_lang, klokkeslett

NOT_NOW = {
    IkkeDinTur: gettext_lazy(
        "Det er ikke din tur ennå. Du får avtalen blant oppgavene dine når den er klar."
    ),
    IkkeISigneringsplanen: gettext_lazy("Kommunen har bestemt at andre skal signere denne avtalen."),
}


@krever(Rettighet.SIGNER_FOR_KOMMUNEN, Rettighet.SIGNER_SOM_ALIS)
@require_http_methods(["GET", "POST"])
@folg_kladden
def signer(request: Foresporsel, versjon_id: UUID) -> HttpResponse:
    if request.method == "POST":
        return _sign(request, versjon_id)
    try:
        bilde = hent_avtale(aktor=request.aktor, versjon_id=versjon_id, side="signering")
    except FinnesIkke:
        return render(request, "avtale/trukket.html", status=404)
    if not bilde.kan_signeres_av_deg:
        return redirect(til_avtale(versjon_id))
    side = lag_signeringsside(bilde, request.aktor)
    nytt = lag_nytt(hent_endringer(aktor=request.aktor, versjon_id=versjon_id))
    return render(request, "avtale/signer.html", {"side": side, "nytt": nytt})


def _sign(request: Foresporsel, versjon_id: UUID) -> HttpResponse:
    try:
        signer_avtale(
            aktor=request.aktor,
            versjon_id=versjon_id,
            dokument_hash=request.POST.get("dokument_hash", ""),
        )
    except FinnesIkke:
        return render(request, "avtale/trukket.html", status=404)
    except DokumentetErEndret:
        messages.warning(request, _("Avtalen er endret siden du åpnet den. Les den på nytt før du signerer."))
        return redirect(reverse("avtale:signer", args=[versjon_id]))
    except IkkeTilSignering:
        messages.warning(request, _("Avtalen kan ikke signeres nå."))
        return redirect(til_avtale(versjon_id))
    except SammePersonForBegge:
        messages.warning(request, _("Du har signert for den andre parten. En annen må signere for denne."))
        return redirect(til_avtale(versjon_id))
    except (IkkeDinTur, IkkeISigneringsplanen) as ikke_na:
        messages.warning(request, NOT_NOW[type(ikke_na)])
        return redirect(til_avtale(versjon_id))
    except SignertAvEnAnnen as annen:
        messages.info(request, _already(annen))
        return redirect(til_avtale(versjon_id))
    return redirect(reverse("avtale:signert", args=[versjon_id]))


def _already(annen: SignertAvEnAnnen) -> str:
    return _("%(navn)s signerte for kommunen %(dag)s kl. %(tid)s. Du trenger ikke gjøre noe.") % {
        "navn": annen.hvem,
        "dag": dato_lang(annen.naar),
        "tid": klokkeslett(annen.naar),
    }
