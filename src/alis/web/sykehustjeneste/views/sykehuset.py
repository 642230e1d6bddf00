"""What the hospital does with a service: confirms it, and says that its goals are documented."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from alis.domain.tilgang import Rettighet
from alis.services.plassering.tjeneste.bekreft_tjeneste import (
    DageneErUtenfor,
    TjenestenErIkkeOver,
    bekreft_tjeneste,
)
from alis.services.plassering.tjeneste.dokumenter_laeringsmal import (
    MaletErDokumentert,
    UmuligDokumentasjonsdag,
    dokumenter_laeringsmal,
)
from alis.services.plassering.tjeneste.folg_med_fravaret import FravaretErOpptatt
from alis.services.plassering.tjeneste.hent_tjeneste import hent_tjeneste
from alis.web.avtale.sett_laas import sett_laas
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.tilgang import krever
from alis.web.felles.visning import dato
from alis.web.sykehustjeneste.avslag import HINDRET, avvis
from alis.web.sykehustjeneste.skjema import Bekreftelsesskjema, Maalskjema
from alis.web.sykehustjeneste.views.vis import vis_tjenesten


@krever(Rettighet.STYRE_PLASSER)
@require_POST
def bekreft(request: Foresporsel, tjeneste_id: UUID) -> HttpResponse:
    bilde = hent_tjeneste(aktor=request.aktor, tjeneste_id=tjeneste_id)
    skjema = Bekreftelsesskjema(request.POST)
    if not skjema.is_valid():
        return vis_tjenesten(request, bilde, skjema)
    try:
        bekreft_tjeneste(
            aktor=request.aktor, tjeneste_id=tjeneste_id, laas=sett_laas(request), **skjema.cleaned_data
        )
    except DageneErUtenfor:
        dagene = {"fom": dato(bilde.fom), "tom": dato(bilde.tom)}
        tekst = _(
            "Skriv dager fra %(fom)s til %(tom)s. Varte tjenesten lenger, foreslår dere først en ny siste dag."
        )
        skjema.add_error("fom", tekst % dagene)
    except TjenestenErIkkeOver:
        skjema.add_error(
            "tom",
            _(
                "Tjenesten er ikke over ennå. Bekreft den når siste dag er kommet, eller avslutt den før tiden."
            ),
        )
    except FravaretErOpptatt as feil:
        skjema.add_error("fom", _taken(feil))
    except HINDRET as feil:
        return avvis(request, tjeneste_id, feil)
    else:
        messages.success(request, _("Tjenesten er bekreftet. Legen og kommunen har fått beskjed."))
        return redirect("sykehustjeneste:vis", tjeneste_id)
    return vis_tjenesten(request, bilde, skjema)


def _taken(feil: FravaretErOpptatt) -> str:
    tekst = _("Legen er registrert borte %(fom)s–%(tom)s. Ta det opp med kommunen før dere går videre.")
    return tekst % {"fom": dato(feil.periode.fom), "tom": dato(feil.periode.tom)}


@krever(Rettighet.STYRE_PLASSER)
@require_POST
def dokumenter(request: Foresporsel, tjeneste_id: UUID) -> HttpResponse:
    bilde = hent_tjeneste(aktor=request.aktor, tjeneste_id=tjeneste_id)
    mangler = [ett.laeringsmal for ett in bilde.mal if ett.dato is None]
    skjema = Maalskjema(request.POST, mangler=mangler)
    if not skjema.is_valid():
        return vis_tjenesten(request, bilde, skjema)
    try:
        dokumenter_laeringsmal(
            aktor=request.aktor,
            tjeneste_id=tjeneste_id,
            laeringsmal=skjema.laeringsmal,
            dato=skjema.cleaned_data["dato"],
        )
    except UmuligDokumentasjonsdag:
        tekst = _("Skriv en dag fra tjenesten begynte, %(dag)s, til og med i dag.")
        skjema.add_error("dato", tekst % {"dag": dato(bilde.fom)})
    except MaletErDokumentert:
        messages.warning(request, _("Læringsmålet er dokumentert alt."))
        return redirect("sykehustjeneste:vis", tjeneste_id)
    except HINDRET as feil:
        return avvis(request, tjeneste_id, feil)
    else:
        messages.success(request, _("Læringsmålet er ført som dokumentert."))
        return redirect("sykehustjeneste:vis", tjeneste_id)
    return vis_tjenesten(request, bilde, skjema)
