"""Send the agreement back to the kommune, with what should be otherwise."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from alis.domain.flyt import Avtalestatus, UlovligOvergang
from alis.domain.plassering.foretaksavtale import Foretakspart
from alis.domain.tilgang import Rettighet
from alis.services.felles import EndretAvAndre
from alis.services.plassering.foretaksavtale.avvis_foretaksavtale import avvis_foretaksavtale
from alis.services.plassering.foretaksavtale.hent_foretaksavtale import (
    Foretaksavtalebilde,
    hent_foretaksavtale,
)
from alis.web.avtale.sett_laas import sett_laas
from alis.web.felles.for_sent import for_sent
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.tilgang import krever
from alis.web.foretaksavtale.skjema import Tilbakeskjema


@krever(Rettighet.SIGNER_FOR_KOMMUNEN, Rettighet.SIGNER_FOR_FORETAKET)
@require_http_methods(["GET", "HEAD", "POST"])
def tilbake(request: Foresporsel, foretaksavtale_id: UUID) -> HttpResponse:
    """The trust does not see the draft that it becomes, so it is sent to the list."""
    bilde = hent_foretaksavtale(aktor=request.aktor, avtale_id=foretaksavtale_id)
    if bilde.status is not Avtalestatus.SENDT:
        hva = _("Avtalen venter ikke på signatur lenger. Slik står den nå.")
        return for_sent(request, hva, reverse("foretaksavtale:vis", args=[foretaksavtale_id]))
    skjema = Tilbakeskjema(request.POST if request.method == "POST" else None)
    if skjema.is_valid() and _return(request, bilde, skjema):
        messages.success(request, _("Avtalen er sendt tilbake. Kommunen ser hva du skrev."))
        if bilde.din_part is Foretakspart.FORETAK:
            return redirect("foretaksavtale:liste")
        return redirect("foretaksavtale:vis", foretaksavtale_id)
    return render(request, "foretaksavtale/tilbake.html", {"bilde": bilde, "skjema": skjema})


def _return(request: Foresporsel, bilde: Foretaksavtalebilde, skjema: Tilbakeskjema) -> bool:
    try:
        avvis_foretaksavtale(
            aktor=request.aktor,
            avtale_id=bilde.avtale_id,
            laas=sett_laas(request),
            fordi=skjema.cleaned_data["fordi"],
        )
    except (EndretAvAndre, UlovligOvergang):
        skjema.add_error(None, _("Avtalen er endret i mellomtiden. Se over den, og send på nytt."))
    return skjema.is_valid()
