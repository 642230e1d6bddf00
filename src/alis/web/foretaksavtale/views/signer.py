"""Read the whole agreement, and sign it."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from alis.domain.tilgang import Rettighet
from alis.services.plassering.foretaksavtale.hent_foretaksavtale import hent_foretaksavtale
from alis.services.plassering.foretaksavtale.signer_foretaksavtale import (
    AnnetInnhold,
    IkkeTilSignering,
    PartenHarSignert,
    signer_foretaksavtale,
)
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.tilgang import krever
from alis.web.foretaksavtale.presenter import lag_avtaleside


@krever(Rettighet.SIGNER_FOR_KOMMUNEN, Rettighet.SIGNER_FOR_FORETAKET)
@require_http_methods(["GET", "HEAD", "POST"])
def signer(request: Foresporsel, foretaksavtale_id: UUID) -> HttpResponse:
    if request.method == "POST":
        return _sign(request, foretaksavtale_id)
    bilde = hent_foretaksavtale(aktor=request.aktor, avtale_id=foretaksavtale_id)
    if not bilde.kan_signere:
        messages.info(request, _("Avtalen venter ikke på signatur fra deg. Slik står den nå."))
        return redirect("foretaksavtale:vis", foretaksavtale_id)
    return render(request, "foretaksavtale/signer.html", {"side": lag_avtaleside(bilde, request.aktor)})


def _sign(request: Foresporsel, avtale_id: UUID) -> HttpResponse:
    try:
        i_kraft = signer_foretaksavtale(
            aktor=request.aktor, avtale_id=avtale_id, dokument_hash=request.POST.get("dokument_hash", "")
        )
    except IkkeTilSignering:
        messages.error(request, _("Avtalen venter ikke på signatur lenger. Slik står den nå."))
    except AnnetInnhold:
        messages.error(request, _("Avtalen er endret siden du leste den. Les den på nytt før du signerer."))
        return redirect("foretaksavtale:signer", avtale_id)
    except PartenHarSignert:
        messages.info(request, _("Avtalen er allerede signert for din part."))
    else:
        messages.success(request, _receipt(i_kraft))
    return redirect("foretaksavtale:vis", avtale_id)


def _receipt(i_kraft: bool) -> str:
    if i_kraft:
        return _("Du har signert. Begge har nå signert, og avtalen gjelder fra i dag.")
    return _("Du har signert. Avtalen gjelder når den andre parten også har signert.")
