"""The kommune's log of its contact with the doctor."""

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
from alis.services.plassering.tjeneste.registrer_kontakt import (
    AltFort,
    UmuligKontaktdag,
    registrer_kontakt,
)
from alis.services.plassering.tjeneste.stryk_kontakt import stryk_kontakt
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.spor_forst import har_sett_over, spor_forst
from alis.web.felles.tilgang import krever
from alis.web.felles.visning import dato_lang
from alis.web.sykehustjeneste.avslag import HINDRET, avvis
from alis.web.sykehustjeneste.les_id import les_id
from alis.web.sykehustjeneste.skjema import Kontaktskjema
from alis.web.sykehustjeneste.views.vis import vis_tjenesten


@krever(Rettighet.MELD_BEHOV)
@require_POST
def kontakt(request: Foresporsel, tjeneste_id: UUID) -> HttpResponse:
    bilde = hent_tjeneste(aktor=request.aktor, tjeneste_id=tjeneste_id)
    skjema = Kontaktskjema(request.POST, fom=bilde.fom)
    if not skjema.is_valid():
        return vis_tjenesten(request, bilde, skjema)
    try:
        registrer_kontakt(aktor=request.aktor, tjeneste_id=tjeneste_id, fakta=skjema.fakta())
    except UmuligKontaktdag:
        skjema.add_error("dato", skjema.utenfor())
        return vis_tjenesten(request, bilde, skjema)
    except AltFort:
        messages.warning(request, _("Den samme kontakten er ført alt."))
    except HINDRET as feil:
        return avvis(request, tjeneste_id, feil)
    else:
        messages.success(request, _("Kontakten er ført. Legen kan se den."))
    return redirect("sykehustjeneste:vis", tjeneste_id)


@krever(Rettighet.MELD_BEHOV)
@require_POST
def stryk_kontakten(request: Foresporsel, tjeneste_id: UUID) -> HttpResponse:
    bilde = hent_tjeneste(aktor=request.aktor, tjeneste_id=tjeneste_id)
    try:
        valgt = les_id(request, "kontakt")
        fort = next((ett for ett in bilde.kontakter or () if ett.id == valgt), None)
        if fort and not har_sett_over(request):
            return _ask_first(request, tjeneste_id, fort.dato)
        stryk_kontakt(aktor=request.aktor, tjeneste_id=tjeneste_id, kontakt_id=valgt)
    except HINDRET as feil:
        return avvis(request, tjeneste_id, feil)
    messages.success(request, _("Kontakten er strøket."))
    return redirect("sykehustjeneste:vis", tjeneste_id)


def _ask_first(request: Foresporsel, tjeneste_id: UUID, dag: date) -> HttpResponse:
    return spor_forst(
        request,
        sporsmal=_("Stryke kontakten %(dag)s?") % {"dag": dato_lang(dag)},
        hva=_("Den går ut av loggen, og kan ikke hentes tilbake. Er det feil, fører du den på nytt."),
        knapp=_("Stryk kontakten"),
        tilbake=reverse("sykehustjeneste:vis", args=[tjeneste_id]),
    )
