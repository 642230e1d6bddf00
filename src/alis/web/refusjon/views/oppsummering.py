"""The last step before a claim is sent: how it will look to the kommune, and what is missing."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST

from alis.domain.refusjon import Refusjonsvurdering
from alis.domain.tilgang import Rettighet
from alis.services.refusjon.aapne_krav import KravetErEndret, KravetErSendt
from alis.services.refusjon.forkast_refusjonskrav import forkast_refusjonskrav
from alis.services.refusjon.hent_refusjonskrav import hent_vurdert_refusjonskrav
from alis.services.refusjon.refusjonsbilde import Refusjonsbilde
from alis.services.refusjon.send_refusjonskrav import KanIkkeSendes, Ufullstendig, send_refusjonskrav
from alis.web.avtale.sett_laas import sett_laas
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.tilgang import krever
from alis.web.refusjon.presenter import grunner, lag_kravside

MANGLER = {
    "dag": gettext_lazy("Skriv dagen for aktiviteten."),
    "utgift": gettext_lazy("Skriv hva det kostet."),
    "hva": gettext_lazy("Skriv hva du gjorde."),
}


@krever(Rettighet.KREV_REFUSJON)
@require_http_methods(["GET", "POST"])
def oppsummering(request: Foresporsel, krav_id: UUID) -> HttpResponse:
    bilde, vurdering = hent_vurdert_refusjonskrav(aktor=request.aktor, krav_id=krav_id)
    if not bilde.hos_legen:
        return redirect("refusjon:vis", krav_id)
    if request.method != "POST":
        return _show(request, bilde, vurdering)
    try:
        send_refusjonskrav(aktor=request.aktor, krav_id=krav_id, laas=sett_laas(request))
    except (Ufullstendig, KanIkkeSendes):
        return _show(request, bilde, vurdering)
    except KravetErEndret:
        messages.warning(request, _("Kravet er endret i et annet vindu. Les over det før du sender."))
        return redirect("refusjon:oppsummering", krav_id)
    except KravetErSendt:
        return redirect("refusjon:vis", krav_id)
    messages.success(request, _("Kravet er sendt til kommunen. Du får beskjed når det er behandlet."))
    return redirect("refusjon:vis", krav_id)


def _show(request: Foresporsel, bilde: Refusjonsbilde, vurdering: Refusjonsvurdering | None) -> HttpResponse:
    mangler = [str(MANGLER[felt]) for felt in _missing(bilde)]
    context = {
        "side": lag_kravside(bilde, request.aktor),
        "hindringer": mangler + (grunner(vurdering.hindringer) if vurdering else []),
        "merknader": grunner(vurdering.merknader) if vurdering else [],
    }
    return render(request, "refusjon/oppsummering.html", context)


def _missing(bilde: Refusjonsbilde) -> list[str]:
    verdier = {"dag": bilde.dag, "utgift": bilde.utgift, "hva": bilde.hva or None}
    return [felt for felt, verdi in verdier.items() if verdi is None]


@krever(Rettighet.KREV_REFUSJON)
@require_POST
def forkast(request: Foresporsel, krav_id: UUID) -> HttpResponse:
    try:
        forkast_refusjonskrav(aktor=request.aktor, krav_id=krav_id)
    except KravetErSendt:
        messages.warning(request, _("Kravet er sendt, så det kan ikke slettes. Du kan trekke det."))
        return redirect("refusjon:vis", krav_id)
    messages.success(request, _("Kladden og bilagene er slettet."))
    return redirect("refusjon:liste")
