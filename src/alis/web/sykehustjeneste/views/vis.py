"""One service for all whom it concerns, and the list of those that the reader may see."""

from uuid import UUID

from django import forms
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.timezone import localdate
from django.views.decorators.http import require_safe

from alis.domain.tilgang import Rettighet
from alis.services.plassering.tjeneste.hent_tjeneste import hent_tjeneste
from alis.services.plassering.tjeneste.list_tjenester import list_tjenester
from alis.services.plassering.tjeneste.tjenestebilde import Tjenestebilde
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.tilgang import krever
from alis.web.sykehustjeneste.ord import statusord
from alis.web.sykehustjeneste.presenter import lag_tjenesteside
from alis.web.sykehustjeneste.skjema import (
    Avslutningsskjema,
    Bekreftelsesskjema,
    Forlengelsesskjema,
    Kontaktskjema,
    Kursskjema,
    Maalskjema,
)


@krever(Rettighet.SE_SYKEHUSPLASS)
@require_safe
def liste(request: Foresporsel) -> HttpResponse:
    rader = [
        (rad, *statusord(rad.status, tom=rad.tom, idag=localdate()))
        for rad in list_tjenester(aktor=request.aktor)
    ]
    innhold = {"rader": rader, "med_kommune": request.aktor.kommunenummer is None}
    return render(request, "sykehustjeneste/liste.html", innhold)


@krever(Rettighet.SE_SYKEHUSPLASS)
@require_safe
def vis(request: Foresporsel, tjeneste_id: UUID) -> HttpResponse:
    return vis_tjenesten(request, hent_tjeneste(aktor=request.aktor, tjeneste_id=tjeneste_id))


def vis_tjenesten(
    request: Foresporsel, bilde: Tjenestebilde, avvist: forms.Form | None = None
) -> HttpResponse:
    """`avvist` is what was written, where it was refused; the other forms are as new."""
    side = lag_tjenesteside(bilde, aktor=request.aktor, idag=localdate())
    skjemaer = {
        "bekreft": Bekreftelsesskjema(tjeneste=bilde),
        "mal": Maalskjema(mangler=side.mangler, fom=bilde.fom),
        "kontakt": Kontaktskjema(initial={"dato": localdate()}, fom=bilde.fom),
        "kurs": Kursskjema(tjeneste=bilde),
        "forleng": Forlengelsesskjema(tjeneste=bilde),
        "avslutt": Avslutningsskjema(tjeneste=bilde),
    }
    if avvist is not None:
        skjemaer[str(avvist.prefix)] = avvist
    return render(request, "sykehustjeneste/vis.html", {"side": side, "skjema": skjemaer})
