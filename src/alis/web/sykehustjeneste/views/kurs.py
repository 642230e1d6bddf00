"""The course days of a service, written by the doctor or the hospital."""

from datetime import date
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from alis.domain.tilgang import Rettighet
from alis.services.plassering.tjeneste.hent_tjeneste import hent_tjeneste
from alis.services.plassering.tjeneste.registrer_kursdag import (
    AlleDageneErBrukt,
    DagenErFort,
    UtenforTjenesten,
    registrer_kursdag,
)
from alis.services.plassering.tjeneste.stryk_kursdag import stryk_kursdag
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.spor_forst import har_sett_over, spor_forst
from alis.web.felles.tilgang import krever
from alis.web.felles.visning import dato, dato_lang
from alis.web.sykehustjeneste.avslag import HINDRET, avvis
from alis.web.sykehustjeneste.les_id import les_id
from alis.web.sykehustjeneste.skjema import Kursskjema
from alis.web.sykehustjeneste.views.vis import vis_tjenesten


@krever(Rettighet.STYRE_PLASSER, Rettighet.SVAR_PA_TILBUD)
@require_POST
def kursdag(request: Foresporsel, tjeneste_id: UUID) -> HttpResponse:
    bilde = hent_tjeneste(aktor=request.aktor, tjeneste_id=tjeneste_id)
    skjema = Kursskjema(request.POST, tjeneste=bilde)
    if not skjema.is_valid():
        return vis_tjenesten(request, bilde, skjema)
    try:
        registrer_kursdag(aktor=request.aktor, tjeneste_id=tjeneste_id, dato=skjema.cleaned_data["dato"])
    except UtenforTjenesten:
        dagene = {"fom": dato(bilde.fom), "tom": dato(bilde.tom)}
        skjema.add_error("dato", _("Skriv en dag i tjenesten, fra %(fom)s til %(tom)s.") % dagene)
    except DagenErFort:
        skjema.add_error("dato", _("Den dagen er ført alt."))
    except AlleDageneErBrukt as feil:
        grunn = feil.vurdering.begrunn(_)
        tekst = _(
            "%(grunn)s Flere dager avtaler legen og sykehuset utenom. Er en dag ført feil, stryker du den først."
        )
        skjema.add_error("dato", tekst % {"grunn": grunn})
    except HINDRET as feil:
        return avvis(request, tjeneste_id, feil)
    else:
        messages.success(request, _("Kursdagen er ført."))
        return redirect("sykehustjeneste:vis", tjeneste_id)
    return vis_tjenesten(request, bilde, skjema)


@krever(Rettighet.STYRE_PLASSER, Rettighet.SVAR_PA_TILBUD)
@require_POST
def stryk_dagen(request: Foresporsel, tjeneste_id: UUID) -> HttpResponse:
    bilde = hent_tjeneste(aktor=request.aktor, tjeneste_id=tjeneste_id)
    try:
        valgt = les_id(request, "kursdag")
        fort = next((ett for ett in bilde.kursdager if ett.id == valgt), None)
        if fort and not har_sett_over(request):
            return _ask_first(request, tjeneste_id, fort.dato)
        stryk_kursdag(aktor=request.aktor, tjeneste_id=tjeneste_id, kursdag_id=valgt)
    except HINDRET as feil:
        return avvis(request, tjeneste_id, feil)
    messages.success(request, _("Kursdagen er strøket."))
    return redirect("sykehustjeneste:vis", tjeneste_id)


def _ask_first(request: Foresporsel, tjeneste_id: UUID, dag: date) -> HttpResponse:
    return spor_forst(
        request,
        sporsmal=_("Stryke kursdagen %(dag)s?") % {"dag": dato_lang(dag)},
        hva=_("Den teller ikke lenger, og kan ikke hentes tilbake. Er det feil, fører du den på nytt."),
        knapp=_("Stryk kursdagen"),
        tilbake=reverse("sykehustjeneste:vis", args=[tjeneste_id]),
    )
