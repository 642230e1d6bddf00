"""How one is told: which mails, which calendars, and who has the notices when one is away."""

from uuid import uuid4

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from alis.domain.tilgang import Rettighet
from alis.services.varsel.hent_varselvalg import hent_varselvalg
from alis.services.varsel.velg_epost import velg_epost
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.tilgang import krever
from alis.web.varsel.skjema import Epostskjema, Kalenderskjema


@krever(Rettighet.SE_VARSLER)
@require_http_methods(["GET", "POST"])
def innstillinger(request: Foresporsel) -> HttpResponse:
    """POST chooses mails."""
    if request.method == "POST":
        skjema = Epostskjema(request.POST)
        if not skjema.is_valid():
            return vis_innstillinger(request, epostskjema=skjema)
        velg_epost(aktor=request.aktor, epost=skjema.cleaned_data["epost"], onsket=skjema.maler())
        messages.success(request, _("Valget er lagret."))
        return redirect("varsel:innstillinger")
    return vis_innstillinger(request)


def vis_innstillinger(
    request: Foresporsel,
    *,
    epostskjema: Epostskjema | None = None,
    kalenderskjema: Kalenderskjema | None = None,
) -> HttpResponse:
    """The page, with a form that must be mended as it was filled in."""
    valg = hent_varselvalg(aktor=request.aktor)
    onsket = {"epost": valg.epost, "onsket": [mal.value for mal in valg.onsket]}
    return render(
        request,
        "varsel/innstillinger.html",
        {
            "valg": valg,
            "epostskjema": epostskjema or Epostskjema(initial=onsket),
            "kalenderskjema": kalenderskjema or Kalenderskjema(initial={"adresse_id": uuid4()}),
            "kan_ha_stedfortreder": request.aktor.har(Rettighet.NEVNE_STEDFORTREDER),
        },
    )
