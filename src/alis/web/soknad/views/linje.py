"""Leave an ALIS out of the application, or take her in again."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from alis.domain.tilgang import Rettighet
from alis.services.soknad.aapne_soknad import SoknadenErKlar, SoknadenErSendt
from alis.services.soknad.hent_soknad import hent_soknad
from alis.services.soknad.velg_linje import ta_med_linje, utelat_linje
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.tilgang import krever
from alis.web.soknad.adresser import fra_slug
from alis.web.soknad.presenter.side import lag_side
from alis.web.soknad.skjema import Grunnskjema
from alis.web.soknad.views.steg import NEI


@krever(Rettighet.SKRIV_SOKNAD)
@require_http_methods(["GET", "HEAD", "POST"])
def utelat(request: Foresporsel, periode: str, sak_id: UUID) -> HttpResponse:
    tilskuddsperiode = fra_slug(periode, request.aktor)
    skjema = Grunnskjema(request.POST or None)
    if skjema.is_valid():
        try:
            utelat_linje(
                aktor=request.aktor, tilskuddsperiode=tilskuddsperiode, sak_id=sak_id, **skjema.cleaned_data
            )
        except (SoknadenErKlar, SoknadenErSendt) as feil:
            messages.warning(request, str(NEI[type(feil)]))
        else:
            messages.success(request, _("Legen er tatt ut av søknaden."))
        return redirect("soknad:vis", periode)
    side = lag_side(hent_soknad(aktor=request.aktor, tilskuddsperiode=tilskuddsperiode), request.aktor)
    linje = next((linje for linje in side.linjer if linje.sak_id == sak_id), None)
    if linje is None:
        raise Http404
    return render(request, "soknad/utelat.html", {"side": side, "linje": linje, "skjema": skjema})


@krever(Rettighet.SKRIV_SOKNAD)
@require_POST
def ta_med(request: Foresporsel, periode: str, sak_id: UUID) -> HttpResponse:
    try:
        ta_med_linje(aktor=request.aktor, tilskuddsperiode=fra_slug(periode, request.aktor), sak_id=sak_id)
    except (SoknadenErKlar, SoknadenErSendt) as feil:
        messages.warning(request, str(NEI[type(feil)]))
    else:
        messages.success(request, _("Legen er med i søknaden igjen."))
    return redirect("soknad:vis", periode)
