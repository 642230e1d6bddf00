"""Look the draft over and send it for signing."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from alis.domain.tilgang import Rettighet
from alis.services.avtale.hent_utkast import hent_utkast
from alis.services.avtale.plan_for_versjon import SigneringsplanHarFeil
from alis.services.avtale.send_til_signering import AvtalenHarMangler, send_til_signering
from alis.services.felles import EndretAvAndre
from alis.web.avtale.presenter.oppsummering import lag_oppsummering
from alis.web.avtale.presenter.planarv import lag_planarv
from alis.web.avtale.rett_planen import rett_planen
from alis.web.avtale.sett_laas import sett_laas
from alis.web.avtale.views.ikke_kladd import folg_versjonen
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.tilgang import krever


@krever(Rettighet.SEND_AVTALE)
@require_http_methods(["GET", "POST"])
@folg_versjonen
def oppsummering(request: Foresporsel, versjon_id: UUID) -> HttpResponse:
    """What is sent is what was looked over: a draft that has changed since is shown again, not sent."""
    endret = None
    if request.method == "POST":
        try:
            send_til_signering(aktor=request.aktor, versjon_id=versjon_id, laas=sett_laas(request))
            return redirect(reverse("avtale:sendt", args=[versjon_id]))
        except EndretAvAndre as andre:
            endret = andre
        except AvtalenHarMangler:
            pass  # the page names each of them
        except SigneringsplanHarFeil as plan:
            return rett_planen(request, versjon_id, plan)
    bilde = hent_utkast(aktor=request.aktor, versjon_id=versjon_id)
    context = {
        "side": lag_oppsummering(bilde),
        "bilde": bilde,
        "endret": endret,
        "planarv": lag_planarv(bilde.plangrunnlag),
    }
    return render(request, "avtale/oppsummering.html", context)
