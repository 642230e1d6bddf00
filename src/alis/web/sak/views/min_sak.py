"""«Min sak»: everything about her own course for the doctor, on one page, in every kommune."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from alis.domain.tilgang import Rettighet
from alis.services.oppgaver.hent_min_side import hent_min_side
from alis.services.utdanning import gi_delingssamtykke, trekk_delingssamtykke
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.tilgang import krever
from alis.web.sak.minside import lag_minside
from alis.web.sak.skjema.deling import Delingsskjema


@krever(Rettighet.SE_TIDSLINJE)
@require_safe
def min_sak(request: Foresporsel) -> HttpResponse:
    side = hent_min_side(aktor=request.aktor)
    return render(request, "sak/min_sak.html", {"side": lag_minside(side)})


@krever(Rettighet.GI_SAMTYKKE)
@require_POST
def deling(request: Foresporsel) -> HttpResponse:
    """Share a course with a kommune, or take the consent back; nothing for a form that says neither."""
    skjema = Delingsskjema(request.POST)
    svar = skjema.cleaned_data if skjema.is_valid() else {}
    if svar.get("samtykke"):
        trekk_delingssamtykke(aktor=request.aktor, samtykke_id=svar["samtykke"])
        messages.success(request, _("Kommunen ser ikke det tidligere løpet lenger."))
    elif svar.get("fra") and svar.get("til") and svar["fra"] != svar["til"]:
        gi_delingssamtykke(aktor=request.aktor, fra_sak_id=svar["fra"], til_sak_id=svar["til"])
        messages.success(request, _("Kommunen kan nå se det tidligere løpet."))
    return redirect("sak:min_sak")
