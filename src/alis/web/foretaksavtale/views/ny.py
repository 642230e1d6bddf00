"""Choose a trust, and begin the agreement."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from alis.domain.tilgang import Rettighet
from alis.services.parter.krev_egen_kommune import KommunenErSlattSammen
from alis.services.plassering.foretaksavtale.list_foretaksavtaler import list_helseforetak
from alis.services.plassering.foretaksavtale.opprett_foretaksavtale import (
    AvtaleUnderArbeid,
    opprett_foretaksavtale,
)
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.tilgang import krever
from alis.web.foretaksavtale.skjema import Foretaksvalg


@krever(Rettighet.SKRIV_AVTALE)
@require_http_methods(["GET", "HEAD", "POST"])
def ny(request: Foresporsel) -> HttpResponse:
    skjema = Foretaksvalg(
        request.POST if request.method == "POST" else None,
        foretak=list_helseforetak(aktor=request.aktor),
        initial={"helseforetak": request.GET.get("helseforetak", "")},
    )
    if skjema.is_valid():
        return _begin(request, UUID(skjema.cleaned_data["helseforetak"]))
    return render(request, "foretaksavtale/ny.html", {"skjema": skjema})


def _begin(request: Foresporsel, helseforetak_id: UUID) -> HttpResponse:
    try:
        avtale_id = opprett_foretaksavtale(aktor=request.aktor, helseforetak_id=helseforetak_id)
    except AvtaleUnderArbeid as feil:
        messages.info(
            request, _("Dere har allerede en avtale under arbeid med dette helseforetaket. Her er den.")
        )
        return redirect("foretaksavtale:vis", feil.avtale_id)
    except KommunenErSlattSammen as feil:
        messages.error(
            request,
            _("Kommunen er nå en del av %(kommune)s. Bytt rolle, og begynn avtalen der.")
            % {"kommune": feil.etterfolger},
        )
        return redirect("foretaksavtale:liste")
    return redirect("foretaksavtale:rediger", avtale_id)
