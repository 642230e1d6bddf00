"""A service that ends before time, and the day put right: looked over first, then done."""

from collections.abc import Callable
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from alis.domain.flyt import Tjenestestatus
from alis.domain.tilgang import Rettighet
from alis.services.plassering.tjeneste.avslutt_tjeneste import avslutt_tjeneste
from alis.services.plassering.tjeneste.folg_med_fravaret import FravaretErOpptatt
from alis.services.plassering.tjeneste.hent_tjeneste import hent_tjeneste
from alis.services.plassering.tjeneste.rett_siste_dag import rett_siste_dag
from alis.services.plassering.tjeneste.se_over_slutt import se_over_slutt
from alis.services.plassering.tjeneste.sluttdag import IkkeFoerTiden, KursdagEtter
from alis.services.plassering.tjeneste.tjenestebilde import Tjenestebilde
from alis.web.avtale.sett_laas import sett_laas
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.tilgang import krever
from alis.web.felles.visning import dato
from alis.web.sykehustjeneste.avslag import HINDRET, avvis
from alis.web.sykehustjeneste.skjema import Avslutningsskjema
from alis.web.sykehustjeneste.views.vis import vis_tjenesten


@krever(Rettighet.STYRE_PLASSER)
@require_POST
def avslutt(request: Foresporsel, tjeneste_id: UUID) -> HttpResponse:
    """What is written is shown with what it leads to, and done when it has been looked over."""
    bilde = hent_tjeneste(aktor=request.aktor, tjeneste_id=tjeneste_id)
    skjema = Avslutningsskjema(request.POST, tjeneste=bilde)
    if not skjema.is_valid() or "rett" in request.POST:
        return vis_tjenesten(request, bilde, skjema)
    gjor = _do if "sett_over" in request.POST else _look_over
    try:
        return gjor(request, bilde, skjema)
    except IkkeFoerTiden as feil:
        dagene = {"fra": dato(feil.fra), "til": dato(feil.til)}
        skjema.add_error("tom", _("Skriv en dag fra %(fra)s til og med %(til)s.") % dagene)
    except KursdagEtter as feil:
        tekst = _("En kursdag er ført %(dag)s, etter den nye siste dagen. Stryk den først.")
        skjema.add_error("tom", tekst % {"dag": dato(feil.dato)})
    except FravaretErOpptatt as feil:
        tekst = _("Legen er registrert borte %(fom)s–%(tom)s. Ta det opp med kommunen før dere går videre.")
        skjema.add_error("tom", tekst % {"fom": dato(feil.periode.fom), "tom": dato(feil.periode.tom)})
    except HINDRET as feil:
        return avvis(request, tjeneste_id, feil)
    return vis_tjenesten(request, bilde, skjema)


def _look_over(request: Foresporsel, bilde: Tjenestebilde, skjema: Avslutningsskjema) -> HttpResponse:
    utsikt = se_over_slutt(aktor=request.aktor, tjeneste_id=bilde.id, tom=skjema.dag())
    innhold = {
        "bilde": bilde,
        "utsikt": utsikt,
        "rest": utsikt.rest.begrunn(_) if utsikt.rest else "",
        "rettes": bilde.status is Tjenestestatus.AVBRUTT,
        "felt": skjema.add_prefix("tom"),
        "laas": sett_laas(request),
    }
    return render(request, "sykehustjeneste/avslutt.html", innhold)


def _do(request: Foresporsel, bilde: Tjenestebilde, skjema: Avslutningsskjema) -> HttpResponse:
    sett: Callable[..., None] = avslutt_tjeneste
    hva = _("Ny siste dag er lagret. Legen og kommunen har fått beskjed.")
    if bilde.status is Tjenestestatus.AVBRUTT:
        sett, hva = rett_siste_dag, _("Siste dag er rettet. Legen og kommunen har fått beskjed.")
    sett(aktor=request.aktor, tjeneste_id=bilde.id, laas=sett_laas(request), tom=skjema.dag())
    messages.success(request, hva)
    return redirect("sykehustjeneste:vis", bilde.id)
