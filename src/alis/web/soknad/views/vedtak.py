"""Register what the state answered."""

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from alis.domain.tilgang import Rettighet
from alis.services.regnskap.alt_innvilget import AltInnvilget
from alis.services.soknad.hent_soknad import hent_poster, hent_soknad
from alis.services.soknad.registrer_vedtak import (
    MerEnnSokt,
    VedtakFrem,
    registrer_avslag,
    registrer_innvilgelse,
)
from alis.web.avtale.sett_laas import sett_laas
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.tilgang import krever
from alis.web.felles.visning import kr
from alis.web.soknad.adresser import fra_slug
from alis.web.soknad.presenter.side import Side, lag_side
from alis.web.soknad.skjema import Avslagsskjema, Vedtaksskjema
from alis.web.soknad.views.steg import NEI


@krever(Rettighet.SKRIV_SOKNAD)
@require_http_methods(["GET", "HEAD", "POST"])
def vedtak(request: Foresporsel, periode: str) -> HttpResponse:
    side = _side(request, periode)
    if "innvilg" not in side.kan or side.stand is None:
        return redirect("soknad:vis", periode)
    skjema = Vedtaksskjema(
        request.POST or None, poster=hent_poster(aktor=request.aktor, soknad_id=side.stand.id)
    )
    if skjema.is_valid() and _grant(request, periode, skjema):
        return redirect("soknad:vis", periode)
    return render(
        request, "soknad/vedtak.html", {"side": side, "skjema": skjema, "linjer": _by_line(side, skjema)}
    )


def _by_line(side: Side, skjema: Vedtaksskjema) -> list[tuple[str, list[forms.BoundField]]]:
    return [
        (linje.navn, felter)
        for nummer, linje in enumerate(side.linjer, start=1)
        if (felter := [felt for paa, felt in skjema.felter() if paa == nummer])
    ]


def _grant(request: Foresporsel, periode: str, skjema: Vedtaksskjema) -> bool:
    """False where it was refused; the form then says why."""
    try:
        summen = registrer_innvilgelse(
            aktor=request.aktor,
            tilskuddsperiode=fra_slug(periode, request.aktor),
            laas=sett_laas(request),
            vedtak=skjema.vedtak(),
        )
    except VedtakFrem:
        skjema.add_error("dato", _("Datoen må være fra dagen søknaden ble sendt, til og med i dag."))
    except MerEnnSokt as feil:
        skjema.add_error(
            f"post_{feil.post_id}", _("Det er mer enn dere søkte om. Se i brevet hva som er innvilget.")
        )
    except AltInnvilget as feil:
        skjema.si_det_som_er_innvilget(feil.innvilget)
    except tuple(NEI) as feil:
        messages.warning(request, str(NEI[type(feil)]))
        return True
    else:
        messages.success(
            request, _("Svaret er registrert. %(sum)s er bokført som innvilget.") % {"sum": kr(summen)}
        )
    return skjema.is_valid()


@krever(Rettighet.SKRIV_SOKNAD)
@require_http_methods(["GET", "HEAD", "POST"])
def avslag(request: Foresporsel, periode: str) -> HttpResponse:
    skjema = Avslagsskjema(request.POST or None)
    if skjema.is_valid() and _refuse(request, periode, skjema):
        return redirect("soknad:vis", periode)
    side = _side(request, periode)
    if "innvilg" not in side.kan:
        return redirect("soknad:vis", periode)
    return render(request, "soknad/avslag.html", {"side": side, "skjema": skjema})


def _refuse(request: Foresporsel, periode: str, skjema: Avslagsskjema) -> bool:
    try:
        registrer_avslag(
            aktor=request.aktor,
            tilskuddsperiode=fra_slug(periode, request.aktor),
            laas=sett_laas(request),
            **skjema.cleaned_data,
        )
    except VedtakFrem:
        skjema.add_error("dato", _("Datoen må være fra dagen søknaden ble sendt, til og med i dag."))
    except tuple(NEI) as feil:
        messages.warning(request, str(NEI[type(feil)]))
    else:
        messages.success(request, _("Avslaget er registrert."))
    return skjema.is_valid()


def _side(request: Foresporsel, periode: str) -> Side:
    tilskuddsperiode = fra_slug(periode, request.aktor)
    return lag_side(hent_soknad(aktor=request.aktor, tilskuddsperiode=tilskuddsperiode), request.aktor)
