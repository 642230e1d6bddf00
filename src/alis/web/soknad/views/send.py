"""See over the application once more, send it, and get its receipt."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from alis.domain.flyt import UlovligOvergang
from alis.domain.tilgang import Rettighet
from alis.services.soknad.hent_soknad import hent_soknad
from alis.services.soknad.send_soknad import NoeErEndret, send_soknad
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.kvittering import Kvittering, Lenke
from alis.web.felles.tilgang import krever
from alis.web.felles.visning import dato_lang
from alis.web.soknad.adresser import fra_slug
from alis.web.soknad.presenter.side import Side, lag_side
from alis.web.soknad.skjema import Sendeskjema
from alis.web.soknad.views.steg import NEI


@krever(Rettighet.SEND_SOKNAD)
@require_http_methods(["GET", "HEAD", "POST"])
def send(request: Foresporsel, periode: str) -> HttpResponse:
    tilskuddsperiode = fra_slug(periode, request.aktor)
    skjema = Sendeskjema(request.POST or None)
    if skjema.is_valid():
        try:
            send_soknad(
                aktor=request.aktor, tilskuddsperiode=tilskuddsperiode, sett_hash=skjema.cleaned_data["sett"]
            )
        except NoeErEndret:
            messages.warning(
                request,
                _("Noe i sakene er endret siden du åpnet siden. Se over søknaden en gang til, og send den."),
            )
            return redirect("soknad:send", periode)
        except UlovligOvergang as feil:
            messages.warning(request, str(NEI[type(feil)]))
            return redirect("soknad:vis", periode)
        return redirect("soknad:kvittering", periode)
    side = lag_side(hent_soknad(aktor=request.aktor, tilskuddsperiode=tilskuddsperiode), request.aktor)
    if "send" not in side.kan:
        return redirect("soknad:vis", periode)
    if not skjema.is_bound:
        skjema = Sendeskjema(initial={"sett": side.hash})
    return render(request, "soknad/send.html", {"side": side, "skjema": skjema})


@krever(Rettighet.SE_SOKNAD)
@require_safe
def kvittering(request: Foresporsel, periode: str) -> HttpResponse:
    tilskuddsperiode = fra_slug(periode, request.aktor)
    side = lag_side(hent_soknad(aktor=request.aktor, tilskuddsperiode=tilskuddsperiode), request.aktor)
    if side.stand is None or not side.stand.nummer:
        return redirect("soknad:vis", periode)
    return render(request, "felles/kvittering.html", {"kvittering": _receipt(side)})


def _receipt(side: Side) -> Kvittering:
    stand = side.stand
    assert stand is not None and stand.sendt is not None
    return Kvittering(
        overskrift=_("Søknaden er sendt"),
        hva_skjedde=_("Kvittering %(nummer)s. Sendt %(dag)s av %(navn)s.")
        % {"nummer": stand.nummer, "dag": dato_lang(stand.sendt.at), "navn": stand.sendt.av},
        hva_na=(
            _("Hent søknaden som fil, og last den opp i statens tilskuddsportal hvis portalen ber om det."),
            _("Staten svarer i brev. Når svaret kommer, registrerer koordinatoren det her."),
            _("Ta vare på bilagene. Revisor skal se dem når regnskapet rapporteres."),
        ),
        lenker=(
            Lenke(tekst=_("Se søknaden"), adresse=reverse("soknad:vis", args=[side.slug])),
            Lenke(tekst=_("Hent PDF"), adresse=reverse("soknad:fil", args=[side.slug, "pdf"])),
        ),
    )
