"""Read what others have written, and say yes to it or return it."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from alis.domain.flyt import Satshandling, UlovligOvergang
from alis.domain.tilgang import Rettighet
from alis.services.felles import EndretAvAndre
from alis.services.sats.godkjenn_sats import (
    BygdPaEldreVersjon,
    ForfatterenKanIkkeGodkjenne,
    HarAltGodkjent,
    godkjenn_sats,
)
from alis.services.sats.hent_satsbilde import hent_satsbilde
from alis.services.sats.opprett_sats import PeriodenOverlapper
from alis.services.sats.returner_sats import returner_sats
from alis.services.sats.satsbilde import Satsbilde
from alis.web.felles.for_sent import for_sent
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.tilgang import krever
from alis.web.sats.ord import KVITTERING, ikke_der_den_var
from alis.web.sats.skjema.periode import Returskjema
from alis.web.sats.views.felles import endret_tekst, lag_side, sett_laas


@krever(Rettighet.GODKJENN_SATS)
@require_http_methods(["GET", "POST"])
def godkjenn(request: Foresporsel, sats_id: UUID) -> HttpResponse:
    """Exactly what changes, and two ways out."""
    bilde = hent_satsbilde(aktor=request.aktor, versjon_id=sats_id)
    if not bilde.kan_godkjennes:
        if request.method != "POST":
            return redirect("sats:kladd", sats_id)
        hva = _("Satsene kan ikke godkjennes av deg nå. Se hvor de står.")
        return for_sent(request, hva, reverse("sats:kladd", args=[sats_id]))
    if request.method == "POST" and "godkjenn" in request.POST:
        return _approve(request, bilde)
    skjema = Returskjema(request.POST if "returner" in request.POST else None)
    if skjema.is_bound and skjema.is_valid():
        return _return(request, bilde, skjema.cleaned_data["grunn"])
    siste_ja = Satshandling.PUBLISER in bilde.kan
    return render(request, "sats/godkjenn.html", {**lag_side(bilde), "skjema": skjema, "siste_ja": siste_ja})


def _approve(request: Foresporsel, bilde: Satsbilde) -> HttpResponse:
    try:
        publisert = godkjenn_sats(aktor=request.aktor, versjon_id=bilde.versjon_id, laas=sett_laas(request))
    except (ForfatterenKanIkkeGodkjenne, HarAltGodkjent):
        messages.warning(
            request, _("Du har skrevet, sendt eller godkjent satsene. En annen må godkjenne dem nå.")
        )
    except BygdPaEldreVersjon:
        messages.warning(
            request,
            _(
                "Perioden har fått nye satser siden kladden ble begynt. Send den tilbake, så den kan lages på nytt."
            ),
        )
    except PeriodenOverlapper:
        messages.warning(
            request, _("Noen av dagene har fått satser imens. Send kladden tilbake, så siste dag kan rettes.")
        )
    except (EndretAvAndre, UlovligOvergang):
        messages.warning(request, ikke_der_den_var())
    else:
        messages.success(
            request, str(KVITTERING[Satshandling.PUBLISER if publisert else Satshandling.GODKJENN])
        )
    return redirect("sats:kladd", bilde.versjon_id)


def _return(request: Foresporsel, bilde: Satsbilde, grunn: str) -> HttpResponse:
    videre = reverse("sats:kladd", args=[bilde.versjon_id])
    try:
        returner_sats(aktor=request.aktor, versjon_id=bilde.versjon_id, laas=sett_laas(request), grunn=grunn)
    except EndretAvAndre as endret:
        return for_sent(request, endret_tekst(endret), videre)
    except UlovligOvergang:
        return for_sent(request, ikke_der_den_var(), videre)
    messages.success(request, str(KVITTERING[Satshandling.RETURNER]))
    if bilde.er_egen:
        return redirect(videre)
    return redirect("sats:liste")
