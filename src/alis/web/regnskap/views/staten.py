"""The settlement with the state for one grant period, and what is done in it."""

from collections.abc import Callable

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from alis.domain.tilgang import Rettighet
from alis.domain.verdier import Belop
from alis.integrations.satser import UkjentSatssett
from alis.services.regnskap import AnnetInnhold
from alis.services.regnskap.betaling_med_staten import Betaling, BetalingFrem, MerEnnUtestaende, TomBetaling
from alis.services.regnskap.bokfor_ubrukt import KravVenter, PeriodenErIkkeOver, Ubrukt, bokfor_ubrukt
from alis.services.regnskap.hent_statsoppgjor import hent_statsoppgjor
from alis.services.regnskap.lag_statsbrev import IkkeFerdigBokfort, IngentingTilbake, lag_statsbrev
from alis.services.regnskap.registrer_mottatt import registrer_mottatt
from alis.services.regnskap.registrer_tilbakebetaling import registrer_tilbakebetaling
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.tilgang import krever
from alis.web.felles.visning import dato_lang, kr
from alis.web.regnskap.betalingsskjema import Betalingsskjema
from alis.web.regnskap.statsside import Betalingsord, lag_statsside, ord_for_mottatt, ord_for_tilbake


@krever(Rettighet.SE_REGNSKAP)
@require_safe
def staten(request: Foresporsel) -> HttpResponse:
    oppgjor = hent_statsoppgjor(
        aktor=request.aktor,
        tilskuddsperiode=request.GET.get("periode", ""),
        etter=request.GET.get("etter", ""),
    )
    side = lag_statsside(oppgjor, aktor=request.aktor) if oppgjor else None
    return render(request, "regnskap/staten.html", {"side": side})


@krever(Rettighet.FOR_REGNSKAP)
@require_http_methods(["GET", "HEAD", "POST"])
def mottatt(request: Foresporsel) -> HttpResponse:
    return _payment(request, registrer_mottatt, ord_for_mottatt())


@krever(Rettighet.FOR_REGNSKAP)
@require_http_methods(["GET", "HEAD", "POST"])
def tilbake(request: Foresporsel) -> HttpResponse:
    return _payment(request, registrer_tilbakebetaling, ord_for_tilbake())


@krever(Rettighet.FOR_REGNSKAP)
@require_safe
def brev(request: Foresporsel) -> HttpResponse:
    periode = request.GET.get("periode", "")
    try:
        innhold = lag_statsbrev(aktor=request.aktor, tilskuddsperiode=periode)
    except IngentingTilbake:
        messages.error(
            request, _("Ingenting er bokført som skyldig staten, så det er ikke noe brev å skrive.")
        )
        return redirect(_page(periode))
    except IkkeFerdigBokfort:
        messages.error(request, _("Bokfør det som er ubrukt, før dere skriver til staten om det."))
        return redirect(_page(periode))
    svar = HttpResponse(innhold, content_type="application/pdf")
    navn = f"oppgjor-{request.aktor.kommune}-{periode.replace('/', '-')}.pdf"
    svar.headers["Content-Disposition"] = f'attachment; filename="{navn}"'
    svar.headers["Cache-Control"] = "no-store, private"
    return svar


@krever(Rettighet.FOR_REGNSKAP)
@require_POST
def bokfor(request: Foresporsel) -> HttpResponse:
    periode = request.POST.get("periode", "")
    try:
        svar = bokfor_ubrukt(aktor=request.aktor, tilskuddsperiode=periode)
    except UkjentSatssett:
        messages.error(request, _("Velg en tilskuddsperiode først."))
    except PeriodenErIkkeOver as feil:
        messages.error(
            request,
            _("Perioden varer til %(dag)s. Bokfør ubrukt tilskudd etter det.")
            % {"dag": dato_lang(feil.siste_dag)},
        )
    except KravVenter as feil:
        messages.error(
            request,
            _("Refusjonskrav på %(belop)s er ikke avgjort. Avgjør dem først, så vet dere hva som er brukt.")
            % {"belop": kr(feil.belop)},
        )
    else:
        messages.success(request, _receipt(svar))
    return redirect(_page(periode))


def _receipt(svar: Ubrukt) -> str:
    setninger = []
    if svar.mer:
        setninger.append(
            _("%(belop)s er bokført som skyldig staten. Registrer betalingen når dere har betalt.")
            % {"belop": kr(svar.mer)}
        )
    if svar.mindre:
        setninger.append(
            _("Gjelden til staten er %(belop)s mindre, fordi kostnad er dokumentert siden.")
            % {"belop": kr(svar.mindre)}
        )
    return " ".join(setninger) or _("Ingenting er ubrukt, så ingenting ble bokført.")


def _payment(request: Foresporsel, registrer: Callable[..., None], ord_: Betalingsord) -> HttpResponse:
    onsket = request.POST.get("periode", "") or request.GET.get("periode", "")
    oppgjor = hent_statsoppgjor(aktor=request.aktor, tilskuddsperiode=onsket)
    periode = oppgjor.tilskuddsperiode if oppgjor else ""
    skjema = Betalingsskjema(request.POST or None, initial={"periode": periode})
    if skjema.is_valid() and _book(request, registrer, skjema):
        messages.success(request, ord_.kvittering)
        return redirect(_page(skjema.cleaned_data["periode"]))
    rest = ord_.rest(oppgjor.sum) if oppgjor else Belop.null()
    innhold = {"ord": ord_, "skjema": skjema, "rest": rest, "til_oppgjoret": _page(periode)}
    return render(request, "regnskap/betaling.html", innhold)


def _book(request: Foresporsel, registrer: Callable[..., None], skjema: forms.Form) -> bool:
    """False where it was refused; the form then says why."""
    svar = skjema.cleaned_data
    betaling = Betaling(
        skjema_id=svar["skjema_id"],
        tilskuddsperiode=svar["periode"],
        belop=Belop(svar["belop"]),
        dato=svar["dato"],
    )
    try:
        registrer(aktor=request.aktor, betaling=betaling)
    except UkjentSatssett:
        skjema.add_error(None, _("Ingenting er bokført i en slik periode. Åpne skjemaet fra oppgjøret."))
    except TomBetaling:
        skjema.add_error("belop", _("Beløpet må være mer enn null."))
    except BetalingFrem:
        skjema.add_error("dato", _("Dagen har ikke kommet ennå. Skriv dagen det ble betalt."))
    except MerEnnUtestaende as feil:
        skjema.add_error(
            "belop", _("Det gjenstår %(rest)s. Skriv ikke mer enn det.") % {"rest": kr(feil.rest)}
        )
    except AnnetInnhold:
        skjema.add_error(
            None, _("Dette skjemaet er sendt før, med et annet innhold. Se i regnskapet hva som ble bokført.")
        )
    return skjema.is_valid()


def _page(periode: str) -> str:
    adresse = reverse("regnskap:staten")
    return f"{adresse}?{urlencode({'periode': periode})}" if periode else adresse
