"""The doctor answers whether the agreed activities shall go on while she is away."""

from dataclasses import replace
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from alis.domain.tilgang import Rettighet
from alis.services.hvile.endringsvirkning import finn_virkning
from alis.services.hvile.svar_pa_fortsettelse import IngenVenterPaSvar, svar_pa_fortsettelse
from alis.services.utdanning import Fravarsbilde, Saksbilde, hent_sak
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.tilgang import krever
from alis.web.sak.virkning import lag_virkning


@krever(Rettighet.SVAR_OM_AKTIVITETER)
@require_http_methods(["GET", "POST"])
def svar_fravar(request: Foresporsel, sak_id: UUID, fravar_id: UUID) -> HttpResponse:
    sak = hent_sak(aktor=request.aktor, sak_id=sak_id, side="fravar")
    fravar = next((borte for borte in sak.fravar if borte.id == fravar_id), None)
    if fravar is None:
        raise Http404
    if not fravar.venter_pa_legen:
        messages.info(request, _("Det er ikke noe å svare på her lenger."))
        return redirect("sak:opplysninger", sak_id)
    svar = request.POST.get("svar")
    if svar in ("ja", "nei"):
        return _svar(request, sak_id, fravar_id, godtar=svar == "ja")
    virkning = lag_virkning(finn_virkning(for_=sak, etter=_om_hun_sier_ja(sak, fravar)))
    return render(request, "sak/svar_fravar.html", {"sak": sak, "fravar": fravar, "virkning": virkning})


def _svar(request: Foresporsel, sak_id: UUID, fravar_id: UUID, *, godtar: bool) -> HttpResponse:
    try:
        svar_pa_fortsettelse(aktor=request.aktor, sak_id=sak_id, fravar_id=fravar_id, godtar=godtar)
    except IngenVenterPaSvar:
        messages.info(request, _("Det er ikke noe å svare på her lenger."))
    else:
        ja = _("Du sa ja. Aktivitetene fortsetter mens du er borte, og kommunen ser svaret ditt.")
        nei = _("Du sa nei. Aktivitetene hviler mens du er borte, og kommunen ser svaret ditt.")
        messages.success(request, ja if godtar else nei)
    return redirect("sak:opplysninger", sak_id)


def _om_hun_sier_ja(sak: Saksbilde, fravar: Fravarsbilde) -> Saksbilde:
    ny = replace(fravar, aktiviteter_fortsetter=True)
    return replace(sak, fravar=tuple(ny if borte.id == fravar.id else borte for borte in sak.fravar))
