"""Sign a veilederavtale: read it, see what it means, confirm."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from alis.domain.tilgang import Rettighet
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
from alis.services.veilederavtale.hent_veilederavtale import hent_veilederavtale
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.tilgang import krever
from alis.web.veilederavtale.presenter import lag_veilederavtaleside
from alis.web.veilederavtale.views.folg_tilstanden import folg_tilstanden


@krever(Rettighet.SIGNER_FOR_KOMMUNEN, Rettighet.SIGNER_SOM_VEILEDER)
@require_http_methods(["GET", "POST"])
@folg_tilstanden
def signer(request: Foresporsel, versjon_id: UUID) -> HttpResponse:
    if request.method == "POST":
        return _sign(request, versjon_id)
    try:
        bilde = hent_veilederavtale(aktor=request.aktor, versjon_id=versjon_id, side="signering")
    except FinnesIkke:
        return render(request, "avtale/trukket.html", status=404)
    side = lag_veilederavtaleside(bilde, request.aktor)
    if not side.til_signering:
        return redirect("veilederavtale:vis", versjon_id)
    return render(request, "veilederavtale/signer.html", {"side": side})


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
        return redirect("veilederavtale:signer", versjon_id)
    except (IkkeTilSignering, IkkeDinTur, IkkeISigneringsplanen):
        messages.warning(request, _("Avtalen kan ikke signeres nå."))
    except SammePersonForBegge:
        messages.warning(request, _("Du har signert for den andre parten. En annen må signere for denne."))
    except SignertAvEnAnnen as annen:
        messages.info(request, _("%(navn)s har signert for kommunen.") % {"navn": annen.hvem})
    else:
        messages.success(request, _("Du har signert. Når begge har signert, gjelder avtalen."))
    return redirect("veilederavtale:vis", versjon_id)
