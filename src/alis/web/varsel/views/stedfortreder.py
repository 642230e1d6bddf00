"""Who has one's notices while one is away."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from alis.domain.tilgang import Rettighet
from alis.services.felles import FinnesIkke
from alis.services.varsel.hent_varselvalg import hent_varselvalg
from alis.services.varsel.nevn_stedfortreder import (
    HarStedfortreder,
    PeriodenErOver,
    kollegaer,
    nevn_stedfortreder,
)
from alis.services.varsel.opphev_stedfortreder import opphev_stedfortreder
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.tilgang import krever
from alis.web.felles.visning import dato_lang, periode
from alis.web.varsel.skjema import Stedfortrederskjema


@krever(Rettighet.NEVNE_STEDFORTREDER)
@require_http_methods(["GET", "POST"])
def stedfortreder(request: Foresporsel) -> HttpResponse:
    mulige = kollegaer(aktor=request.aktor, dag=localdate())
    skjema = Stedfortrederskjema(request.POST if request.method == "POST" else None, kollegaer=mulige)
    if skjema.is_valid() and _name(request, skjema):
        return redirect("varsel:stedfortreder")
    valg = hent_varselvalg(aktor=request.aktor)
    return render(request, "varsel/stedfortreder.html", {"skjema": skjema, "mulige": mulige, "valg": valg})


@krever(Rettighet.NEVNE_STEDFORTREDER)
@require_POST
def opphev(request: Foresporsel, stedfortreder_id: UUID) -> HttpResponse:
    opphev_stedfortreder(aktor=request.aktor, rad_id=stedfortreder_id)
    messages.success(request, _("Du får varslene dine på e-post igjen."))
    return redirect("varsel:stedfortreder")


def _name(request: Foresporsel, skjema: Stedfortrederskjema) -> bool:
    svar = skjema.cleaned_data
    try:
        nevn_stedfortreder(
            aktor=request.aktor,
            stedfortreder_id=UUID(svar["stedfortreder"]),
            fom=svar["fom"],
            tom=svar["tom"],
        )
    except PeriodenErOver:
        skjema.add_error("tom", _("Perioden er over. Velg en siste dag som kommer."))
    except HarStedfortreder as feil:
        opptatt = {"periode": periode(feil.fom, feil.tom)}
        skjema.add_error(
            "fom", _("Du har en stedfortreder %(periode)s. Slett den, eller velg andre dager.") % opptatt
        )
    except FinnesIkke:
        skjema.add_error(
            "stedfortreder",
            _("Kollegaen har ikke rollen den første dagen. Velg en annen, eller en senere dag."),
        )
    else:
        dag = dato_lang(svar["fom"])
        messages.success(
            request, _("Stedfortrederen får varslene dine fra %(dag)s, og har fått beskjed.") % {"dag": dag}
        )
        return True
    return False
