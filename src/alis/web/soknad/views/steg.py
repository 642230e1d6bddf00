"""The steps between the one who prepares and the one who sends."""

from collections.abc import Mapping

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.functional import Promise
from django.utils.translation import gettext as now
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods, require_POST

from alis.domain.flyt import UlovligOvergang
from alis.domain.tilgang import Rettighet
from alis.services.felles import EndretAvAndre
from alis.services.soknad.aapne_soknad import SoknadenErKlar, SoknadenErSendt
from alis.services.soknad.gjor_klar import IngenLinjer, UtenKonto, gjor_klar, ta_tilbake
from alis.services.soknad.hent_soknad import hent_soknad
from alis.services.soknad.registrer_rapport import IkkeInnvilget
from alis.services.soknad.trekk_soknad import trekk_soknad
from alis.web.avtale.sett_laas import sett_laas
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.tilgang import krever
from alis.web.soknad.adresser import fra_slug
from alis.web.soknad.presenter.side import lag_side
from alis.web.soknad.skjema import Grunnskjema

NEI: Mapping[type[Exception], Promise] = {
    SoknadenErKlar: _("Søknaden er gjort klar. Ta den tilbake hvis noe skal rettes."),
    SoknadenErSendt: _("Søknaden er sendt, og kan ikke endres. Den kan trekkes, og så kan dere lage en ny."),
    UtenKonto: _("Skriv hvilken konto tilskuddet skal betales til, før du gjør søknaden klar."),
    IngenLinjer: _("Det er ingen ALIS i søknaden. Ta med minst én."),
    UlovligOvergang: _("Det kan ikke gjøres lenger. Se hvor søknaden står nå."),
    IkkeInnvilget: _("Staten har ikke innvilget søknaden, så det er ingen rapport å levere."),
    EndretAvAndre: _("Noe er gjort med søknaden mens du hadde siden åpen. Se hvor den står nå."),
}


@krever(Rettighet.SKRIV_SOKNAD)
@require_POST
def klar(request: Foresporsel, periode: str) -> HttpResponse:
    try:
        gjor_klar(aktor=request.aktor, tilskuddsperiode=fra_slug(periode, request.aktor))
    except UtenKonto as feil:
        messages.warning(request, str(NEI[type(feil)]))
        return redirect("soknad:konto", periode)
    except tuple(NEI) as feil:
        messages.warning(request, str(NEI[type(feil)]))
    else:
        messages.success(request, now("Søknaden er klar. Signataren har fått beskjed om å sende den."))
    return redirect("soknad:vis", periode)


@krever(Rettighet.SKRIV_SOKNAD, Rettighet.SEND_SOKNAD)
@require_POST
def tilbake(request: Foresporsel, periode: str) -> HttpResponse:
    try:
        ta_tilbake(aktor=request.aktor, tilskuddsperiode=fra_slug(periode, request.aktor))
    except tuple(NEI) as feil:
        messages.warning(request, str(NEI[type(feil)]))
    else:
        messages.success(request, now("Søknaden er tatt tilbake, og kan endres."))
    return redirect("soknad:vis", periode)


@krever(Rettighet.SEND_SOKNAD)
@require_http_methods(["GET", "HEAD", "POST"])
def trekk(request: Foresporsel, periode: str) -> HttpResponse:
    tilskuddsperiode = fra_slug(periode, request.aktor)
    skjema = Grunnskjema(request.POST or None)
    if skjema.is_valid():
        try:
            trekk_soknad(
                aktor=request.aktor,
                tilskuddsperiode=tilskuddsperiode,
                laas=sett_laas(request),
                **skjema.cleaned_data,
            )
        except tuple(NEI) as feil:
            messages.warning(request, str(NEI[type(feil)]))
        else:
            messages.success(request, now("Søknaden er trukket. Dere kan lage en ny for den samme perioden."))
        return redirect("soknad:vis", periode)
    side = lag_side(hent_soknad(aktor=request.aktor, tilskuddsperiode=tilskuddsperiode), request.aktor)
    if "trekk" not in side.kan:
        return redirect("soknad:vis", periode)
    return render(request, "soknad/trekk.html", {"side": side, "skjema": skjema})
