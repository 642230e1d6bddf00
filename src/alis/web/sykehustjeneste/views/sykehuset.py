"""What the hospital does with a service: confirms it, and says that its goals are documented."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from alis.domain.plassering.tjeneste import Laeringsmal
from alis.domain.tilgang import Rettighet
from alis.services.felles import FinnesIkke
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
from alis.services.plassering.tjeneste.stryk_laeringsmal import stryk_laeringsmal
from alis.services.plassering.tjeneste.tjenestebilde import Bekreftelse, Tjenestebilde
from alis.web.avtale.sett_laas import sett_laas
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.tilgang import krever
from alis.web.felles.visning import dato, prosent
from alis.web.sykehustjeneste.avslag import HINDRET, avvis
from alis.web.sykehustjeneste.ord import MALNAVN
from alis.web.sykehustjeneste.skjema import Bekreftelsesskjema, Maalskjema
from alis.web.sykehustjeneste.views.vis import vis_tjenesten


@krever(Rettighet.STYRE_PLASSER)
@require_POST
def bekreft(request: Foresporsel, tjeneste_id: UUID) -> HttpResponse:
    """It cannot be undone: what was written is shown once, and confirmed when it has been looked over."""
    bilde = hent_tjeneste(aktor=request.aktor, tjeneste_id=tjeneste_id)
    skjema = Bekreftelsesskjema(request.POST, tjeneste=bilde)
    if not skjema.is_valid() or "rett" in request.POST:
        return vis_tjenesten(request, bilde, skjema)
    if bilde.bekreftelse is not None:
        messages.warning(request, _already_confirmed(bilde.bekreftelse, skjema))
        return redirect("sykehustjeneste:vis", tjeneste_id)
    if "sett_over" not in request.POST:
        return render(request, "sykehustjeneste/bekreft.html", _to_look_over(request, bilde, skjema))
    try:
        bekreft_tjeneste(
            aktor=request.aktor, tjeneste_id=tjeneste_id, laas=sett_laas(request), **skjema.cleaned_data
        )
    except DageneErUtenfor:
        skjema.add_error("fom", skjema.utenfor())
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


def _already_confirmed(bekreftelse: Bekreftelse, skjema: Bekreftelsesskjema) -> str:
    """What a colleague wrote, and what was written here."""
    tekst = _(
        "%(hvem)s har bekreftet tjenesten: %(hennes)s. Du hadde skrevet %(ditt)s. Ingenting av ditt ble lagret."
    )
    ditt = skjema.cleaned_data
    return tekst % {
        "hvem": bekreftelse.hvem,
        "hennes": f"{dato(bekreftelse.fom)}–{dato(bekreftelse.tom)}, {prosent(bekreftelse.prosent)}",
        "ditt": f"{dato(ditt['fom'])}–{dato(ditt['tom'])}, {prosent(ditt['prosent'])}",
    }


def _to_look_over(
    request: Foresporsel, bilde: Tjenestebilde, skjema: Bekreftelsesskjema
) -> dict[str, object]:
    return {
        "bilde": bilde,
        "svar": skjema.cleaned_data,
        "prosent": prosent(skjema.cleaned_data["prosent"]),
        "felter": [(skjema.add_prefix(navn), skjema[navn].value()) for navn in skjema.fields],
        "laas": sett_laas(request),
        "mangler": [MALNAVN[ett.laeringsmal] for ett in bilde.mal if ett.dato is None],
    }


def _taken(feil: FravaretErOpptatt) -> str:
    tekst = _("Legen er registrert borte %(fom)s–%(tom)s. Ta det opp med kommunen før dere går videre.")
    return tekst % {"fom": dato(feil.periode.fom), "tom": dato(feil.periode.tom)}


@krever(Rettighet.STYRE_PLASSER)
@require_POST
def dokumenter(request: Foresporsel, tjeneste_id: UUID) -> HttpResponse:
    bilde = hent_tjeneste(aktor=request.aktor, tjeneste_id=tjeneste_id)
    mangler = [ett.laeringsmal for ett in bilde.mal if ett.dato is None]
    skjema = Maalskjema(request.POST, mangler=mangler, fom=bilde.fom)
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
        skjema.add_error("dato", skjema.utenfor())
    except MaletErDokumentert:
        messages.warning(request, _("Læringsmålet er dokumentert alt."))
        return redirect("sykehustjeneste:vis", tjeneste_id)
    except HINDRET as feil:
        return avvis(request, tjeneste_id, feil)
    else:
        messages.success(request, _("Læringsmålet er ført som dokumentert."))
        return redirect("sykehustjeneste:vis", tjeneste_id)
    return vis_tjenesten(request, bilde, skjema)


@krever(Rettighet.STYRE_PLASSER)
@require_POST
def stryk_malet(request: Foresporsel, tjeneste_id: UUID) -> HttpResponse:
    hent_tjeneste(aktor=request.aktor, tjeneste_id=tjeneste_id)
    try:
        stryk_laeringsmal(aktor=request.aktor, tjeneste_id=tjeneste_id, laeringsmal=_goal(request))
    except HINDRET as feil:
        return avvis(request, tjeneste_id, feil)
    messages.success(request, _("Læringsmålet står ikke lenger som dokumentert."))
    return redirect("sykehustjeneste:vis", tjeneste_id)


def _goal(request: Foresporsel) -> Laeringsmal:
    """Raises `FinnesIkke`."""
    try:
        return Laeringsmal(request.POST.get("laeringsmal", ""))
    except ValueError:
        raise FinnesIkke from None
