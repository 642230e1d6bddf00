"""The account that the grant is to be paid to."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from alis.domain.tilgang import Rettighet
from alis.domain.verdier import Orgnr
from alis.services.soknad.aapne_soknad import SoknadenErKlar, SoknadenErSendt
from alis.services.soknad.hent_soknad import hent_soknad
from alis.services.soknad.sett_konto import sett_konto
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.tilgang import krever
from alis.web.soknad.adresser import fra_slug
from alis.web.soknad.presenter.side import lag_side
from alis.web.soknad.skjema import Kontoskjema
from alis.web.soknad.views.steg import NEI


@krever(Rettighet.SKRIV_SOKNAD)
@require_http_methods(["GET", "HEAD", "POST"])
def konto(request: Foresporsel, periode: str) -> HttpResponse:
    tilskuddsperiode = fra_slug(periode, request.aktor)
    skjema = Kontoskjema(request.POST or None)
    if skjema.is_valid():
        try:
            sett_konto(
                aktor=request.aktor,
                tilskuddsperiode=tilskuddsperiode,
                konto=skjema.cleaned_data["konto"],
                orgnr=Orgnr(skjema.cleaned_data["orgnr"]),
            )
        except (SoknadenErKlar, SoknadenErSendt) as feil:
            messages.warning(request, str(NEI[type(feil)]))
        else:
            messages.success(request, _("Kontoen er lagret."))
        return redirect("soknad:vis", periode)
    side = lag_side(hent_soknad(aktor=request.aktor, tilskuddsperiode=tilskuddsperiode), request.aktor)
    if "skriv" not in side.kan:
        return redirect("soknad:vis", periode)
    if not skjema.is_bound:
        soker = side.innhold["soker"]
        skjema = Kontoskjema(initial={"konto": soker["konto"], "orgnr": soker["kontoens_orgnr"]})
    skjema.si_kommunens_nummer(side.innhold["soker"]["orgnr"])
    return render(request, "soknad/konto.html", {"side": side, "skjema": skjema})
