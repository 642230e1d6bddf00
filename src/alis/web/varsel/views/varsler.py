"""The list of notices, and one of them."""

from dataclasses import replace
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from alis.domain.tilgang import Rettighet
from alis.services.frist.mine_frister import mine_frister
from alis.services.varsel.hent_varsler import hent_varsler
from alis.services.varsel.les_alle_varsler import les_alle_varsler
from alis.services.varsel.les_varsel import les_varsel
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.tilgang import krever
from alis.web.varsel.presenter import lag_varselside, vis_varsel


@krever(Rettighet.SE_VARSLER)
@require_http_methods(["GET", "POST"])
def varsler(request: Foresporsel) -> HttpResponse:
    """POST says that all have been read."""
    if request.method == "POST":
        les_alle_varsler(aktor=request.aktor)
        messages.success(request, _("Alle varslene er merket som lest."))
        return redirect("varsel:varsler")
    liste = hent_varsler(aktor=request.aktor, etter=_uuid(request.GET.get("etter", "")))
    egne = mine_frister(aktor=request.aktor)
    return render(request, "varsel/varsler.html", {"side": lag_varselside(liste, egne, request.aktor)})


@krever(Rettighet.SE_VARSLER)
@require_safe
def varsel(request: Foresporsel, varsel_id: UUID) -> HttpResponse:
    """Where the link in a mail leads: what it is about, why it came, and on to the thing itself."""
    bilde = les_varsel(aktor=request.aktor, varsel_id=varsel_id)
    if bilde.lest_at is None:  # the header counts it no longer
        request.aktor = replace(request.aktor, uleste_varsler=request.aktor.uleste_varsler - 1)
    return render(request, "varsel/varsel.html", {"varsel": vis_varsel(bilde, request.aktor)})


def _uuid(tekst: str) -> UUID | None:
    try:
        return UUID(tekst)
    except ValueError:
        return None
