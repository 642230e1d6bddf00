"""Register that the report on the grant is delivered, or correct it."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from alis.domain.tilgang import Rettighet
from alis.services.soknad.hent_soknad import hent_soknad
from alis.services.soknad.registrer_rapport import LevertForVedtaket, LevertFrem, registrer_rapport
from alis.services.soknad.velg_linje import UtenGrunn
from alis.web.avtale.sett_laas import sett_laas
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.tilgang import krever
from alis.web.felles.visning import dato_lang
from alis.web.soknad.adresser import fra_slug
from alis.web.soknad.presenter.side import lag_side
from alis.web.soknad.rapportskjema import Rapportskjema
from alis.web.soknad.views.steg import NEI


@krever(Rettighet.SKRIV_SOKNAD)
@require_http_methods(["GET", "HEAD", "POST"])
def rapport(request: Foresporsel, periode: str) -> HttpResponse:
    """What was typed is kept when something is wrong."""
    tilskuddsperiode = fra_slug(periode, request.aktor)
    side = lag_side(hent_soknad(aktor=request.aktor, tilskuddsperiode=tilskuddsperiode), request.aktor)
    if side.rapport is None:
        return redirect("soknad:vis", periode)
    skjema = Rapportskjema(
        request.POST or None,
        retter=side.rapport.gjelder,
        om_revisor=str(side.rapport.spurt_om_revisor),
    )
    if skjema.is_valid() and _register(request, tilskuddsperiode, skjema):
        return redirect("soknad:vis", periode)
    return render(request, "soknad/rapport.html", {"side": side, "skjema": skjema})


def _register(request: Foresporsel, tilskuddsperiode: str, skjema: Rapportskjema) -> bool:
    """False where it was refused; the form then says why."""
    try:
        nummer = registrer_rapport(
            aktor=request.aktor,
            tilskuddsperiode=tilskuddsperiode,
            laas=sett_laas(request),
            rapport=skjema.rapport(),
        )
    except LevertFrem:
        skjema.add_error("levert", _("Dagen har ikke kommet ennå. Skriv dagen rapporten ble levert."))
    except LevertForVedtaket as feil:
        skjema.add_error(
            "levert",
            _("Staten innvilget tilskuddet %(dag)s. Skriv den dagen eller en senere.")
            % {"dag": dato_lang(feil.vedtaksdato)},
        )
    except UtenGrunn:
        skjema.add_error("grunn", _("Skriv hvorfor det rettes, så det kan forstås senere."))
    except tuple(NEI) as feil:
        messages.warning(request, str(NEI[type(feil)]))
        return True
    else:
        messages.success(
            request,
            _("Rapporten er registrert som levert. Oppgaven er borte.")
            if nummer == 1
            else _("Rettelsen er registrert. Det som sto før, står fortsatt på siden."),
        )
    return skjema.is_valid()
