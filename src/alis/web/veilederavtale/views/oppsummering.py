"""Look the draft over and send it for signing."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from alis.domain.tilgang import Rettighet
from alis.services.avtale.plan_for_versjon import SigneringsplanHarFeil
from alis.services.felles import EndretAvAndre
from alis.services.veilederavtale.hent_veilederutkast import hent_veilederutkast
from alis.services.veilederavtale.send_veilederavtale import VeilederavtalenHarMangler, send_veilederavtale
from alis.web.avtale.presenter.planarv import lag_planarv
from alis.web.avtale.rett_planen import rett_planen
from alis.web.avtale.sett_laas import sett_laas
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.tilgang import krever
from alis.web.veilederavtale.oppsummering import lag_oppsummering
from alis.web.veilederavtale.views.folg_tilstanden import folg_tilstanden


@krever(Rettighet.SEND_AVTALE)
@require_http_methods(["GET", "POST"])
@folg_tilstanden
def oppsummering(request: Foresporsel, versjon_id: UUID) -> HttpResponse:
    """What is sent is what was looked over: a draft that has changed since is shown again, not sent."""
    endret = None
    if request.method == "POST":
        try:
            send_veilederavtale(aktor=request.aktor, versjon_id=versjon_id, laas=sett_laas(request))
            messages.success(request, _("Avtalen er sendt. Kommunen og veilederen har fått varsel."))
            return redirect("veilederavtale:vis", versjon_id)
        except EndretAvAndre as andre:
            endret = andre
        except VeilederavtalenHarMangler:
            pass  # the page names each of them
        except SigneringsplanHarFeil as plan:
            return rett_planen(request, versjon_id, plan)
    bilde = hent_veilederutkast(aktor=request.aktor, versjon_id=versjon_id)
    context = {
        "side": lag_oppsummering(bilde),
        "bilde": bilde,
        "endret": endret,
        "planarv": lag_planarv(bilde.plangrunnlag),
    }
    return render(request, "veilederavtale/oppsummering.html", context)
