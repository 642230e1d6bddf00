"""Read what another person has written, and publish it or return it."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from alis.domain.flyt import Malhandling, UlovligOvergang
from alis.domain.tilgang import Rettighet
from alis.services.felles import EndretAvAndre
from alis.services.mal.hent_malbilde import hent_malbilde
from alis.services.mal.malbilde import Malbilde
from alis.services.mal.publiser_mal import ForfatterenKanIkkePublisere, GjelderFraSammeDag, publiser_mal
from alis.services.mal.returner_mal import returner_mal
from alis.services.mal.send_mal import MalenHarMangler
from alis.web.felles.for_sent import for_sent
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.tilgang import krever
from alis.web.mal.presenter.forskjell import lag_forskjell
from alis.web.mal.presenter.malside import lag_malside
from alis.web.mal.presenter.ord import KVITTERING
from alis.web.mal.skjema.tiltak import Returskjema
from alis.web.mal.views.kladd import endret_tekst, sett_mallaas


@krever(Rettighet.PUBLISER_MAL)
@require_http_methods(["GET", "POST"])
def godkjenn(request: Foresporsel, kladd_id: UUID) -> HttpResponse:
    """The difference from what it was begun from, and two ways out."""
    bilde = hent_malbilde(aktor=request.aktor, versjon_id=kladd_id)
    if not bilde.er_egen:
        raise Http404
    if Malhandling.PUBLISER not in bilde.kan:
        if request.method != "POST":
            return redirect("mal:lagret", kladd_id)
        hva = _("Malen kan ikke publiseres av deg nå. Se hvor den står.")
        return for_sent(request, hva, reverse("mal:lagret", args=[kladd_id]))
    if request.method == "POST" and "publiser" in request.POST:
        return _publish(request, bilde)
    skjema = Returskjema(request.POST if "returner" in request.POST else None)
    if skjema.is_bound and skjema.is_valid():
        return _return(request, bilde, skjema.cleaned_data["grunn"])
    forskjell = lag_forskjell(bilde.forrige, bilde.mal) if bilde.forrige else None
    context = {"side": lag_malside(bilde), "forskjell": forskjell, "skjema": skjema}
    return render(request, "mal/godkjenn.html", context)


def _publish(request: Foresporsel, bilde: Malbilde) -> HttpResponse:
    try:
        publiser_mal(aktor=request.aktor, versjon_id=bilde.versjon_id, laas=sett_mallaas(request))
    except ForfatterenKanIkkePublisere:
        messages.warning(request, _("Du har skrevet eller sendt malen. En annen må publisere den."))
    except GjelderFraSammeDag:
        messages.warning(
            request,
            _(
                "En annen publisert versjon gjelder fra samme dag. Send malen tilbake, så første dag kan endres."
            ),
        )
    except MalenHarMangler:
        messages.warning(
            request,
            _("Den nasjonale malen er endret siden malen ble sendt. Send den tilbake, så den kan rettes."),
        )
    except (EndretAvAndre, UlovligOvergang):
        messages.warning(request, _("Malen er ikke lenger der den var. Se hvor den står nå."))
    else:
        messages.success(request, str(KVITTERING[Malhandling.PUBLISER]))
    return redirect("mal:lagret", bilde.versjon_id)


def _return(request: Foresporsel, bilde: Malbilde, grunn: str) -> HttpResponse:
    videre = reverse("mal:lagret", args=[bilde.versjon_id])
    try:
        returner_mal(
            aktor=request.aktor, versjon_id=bilde.versjon_id, laas=sett_mallaas(request), grunn=grunn
        )
    except EndretAvAndre as endret:
        return for_sent(request, endret_tekst(endret), videre)
    except UlovligOvergang:
        return for_sent(request, _("Malen er ikke lenger der den var. Se hvor den står nå."), videre)
    messages.success(request, str(KVITTERING[Malhandling.RETURNER]))
    return redirect(videre)
