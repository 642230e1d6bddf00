"""The keys that the trust's own systems report vacancies with."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.cache import patch_cache_control
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from alis.domain.tilgang import Rettighet
from alis.services.felles import FinnesIkke
from alis.services.plassering.maskin.lag_maskinnokkel import ForMangeNokler, lag_maskinnokkel
from alis.services.plassering.maskin.list_maskinnokler import list_maskinnokler
from alis.services.plassering.maskin.trekk_maskinnokkel import trekk_maskinnokkel
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.spor_forst import har_sett_over, spor_forst
from alis.web.felles.tilgang import krever
from alis.web.plasstilbud.nokkelskjema import Nokkelskjema


@krever(Rettighet.STYRE_PLASSER)
@require_http_methods(["GET", "HEAD", "POST"])
def nokler(request: Foresporsel) -> HttpResponse:
    """A new key is shown in the answer itself, once: it is kept nowhere that it could be shown from again."""
    skjema = Nokkelskjema(request.POST if request.method == "POST" else None)
    if request.method == "POST" and skjema.is_valid():
        try:
            nokkel = lag_maskinnokkel(
                aktor=request.aktor,
                nokkel_id=skjema.cleaned_data["nokkel_id"],
                navn=skjema.cleaned_data["navn"],
                dager=skjema.cleaned_data["dager"],
            )
        except ForMangeNokler:
            skjema.add_error("navn", _("Dere har fem nøkler allerede. Trekk en dere ikke bruker, først."))
        except FinnesIkke:
            messages.warning(
                request, _("Nøkkelen er alt laget, og kan ikke vises igjen. Trekk den, og lag en ny.")
            )
            return redirect("plasstilbud:nokler")
        else:
            return _shown_once(request, nokkel, skjema)
    innhold = {"skjema": skjema, "nokler": list_maskinnokler(aktor=request.aktor)}
    return render(request, "plasstilbud/nokler.html", innhold)


def _shown_once(request: Foresporsel, nokkel: str, skjema: Nokkelskjema) -> HttpResponse:
    innhold = {"nokkel": nokkel, "navn": skjema.cleaned_data["navn"], "vises_en_gang": True}
    svar = render(request, "plasstilbud/nokkel.html", innhold)
    patch_cache_control(svar, no_store=True)
    return svar


@krever(Rettighet.STYRE_PLASSER)
@require_POST
def trekk_nokkel(request: Foresporsel, nokkel_id: UUID) -> HttpResponse:
    nokler = list_maskinnokler(aktor=request.aktor)
    nokkel = next((rad for rad in nokler if rad.nokkel_id == nokkel_id), None)
    if nokkel and not har_sett_over(request):
        return spor_forst(
            request,
            sporsmal=_("Trekke nøkkelen «%(navn)s»?") % {"navn": nokkel.navn},
            hva=_("Systemet som bruker den, slipper ikke inn lenger. Nøkkelen kan ikke tas i bruk igjen."),
            knapp=_("Trekk nøkkelen"),
            tilbake=reverse("plasstilbud:nokler"),
        )
    trekk_maskinnokkel(aktor=request.aktor, nokkel_id=nokkel_id)
    messages.success(request, _("Nøkkelen er trukket. Systemet som brukte den, slipper ikke inn lenger."))
    return redirect("plasstilbud:nokler")
