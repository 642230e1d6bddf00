"""Put a claim right: the facts of the old one, mended, and a new claim in its place."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from alis.domain.flyt import Kravhandling
from alis.domain.tilgang import Rettighet
from alis.services.avtale.avtalebilde import Avtalebilde
from alis.services.avtale.hent_avtale import hent_avtale
from alis.services.opphor.hent_opphor import hent_opphor
from alis.services.opphor.opphorsbilde import Opphorsbilde
from alis.services.opphor.rett_krav import rett_krav
from alis.web.avtale.sett_laas import sett_laas
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.tilgang import krever
from alis.web.opphor.endret import Endret, avvik, er_gjort, lag_endret
from alis.web.opphor.feil import AVSLAG, KRAVET_ER_ENDRET, legg_til_feil
from alis.web.opphor.muligheter import kan
from alis.web.opphor.ord import GRUNNER
from alis.web.opphor.skjema import Opphorsskjema, start_fra_krav
from alis.web.opphor.views.nytt import avtalte_elementer


@krever(Rettighet.AVSLUTT_AVTALE)
@require_http_methods(["GET", "POST"])
def rett(request: Foresporsel, opphor_id: UUID) -> HttpResponse:
    bilde = hent_opphor(aktor=request.aktor, opphor_id=opphor_id)
    kan_rettes = kan(bilde, Kravhandling.RETT, request.aktor)
    if not bilde.krav or not (kan_rettes or request.method == "POST"):
        return redirect("opphor:vis", opphor_id)
    avtale = hent_avtale(aktor=request.aktor, versjon_id=bilde.versjon_id, side="opphor")
    skjema = _form(bilde, avtale, request.POST if request.method == "POST" else None)
    if skjema.is_bound and not kan_rettes:
        return _show_changed(request, bilde, avtale, skjema)
    if skjema.is_valid():
        return _mend(request, bilde, avtale, skjema)
    return _show(request, bilde, avtale, skjema)


def _form(bilde: Opphorsbilde, avtale: Avtalebilde, svar: QueryDict | None) -> Opphorsskjema:
    """From the claim that holds; from the last there was where none does any more."""
    skjema = Opphorsskjema(
        svar,
        initial=start_fra_krav(bilde.gjeldende or bilde.krav[-1]),
        elementer=avtalte_elementer(avtale),
        grunn=bilde.grunn,
    )
    skjema.fields["siste_dag"].disabled = True
    return skjema


def _mend(
    request: Foresporsel, bilde: Opphorsbilde, avtale: Avtalebilde, skjema: Opphorsskjema
) -> HttpResponse:
    try:
        rett_krav(aktor=request.aktor, opphor_id=bilde.opphor_id, laas=sett_laas(request), valg=skjema.valg())
    except AVSLAG as feil:
        legg_til_feil(skjema, feil)
        return _show(request, bilde, avtale, skjema)
    except KRAVET_ER_ENDRET:
        bilde = hent_opphor(aktor=request.aktor, opphor_id=bilde.opphor_id)
        return _show_changed(request, bilde, avtale, skjema)
    messages.success(request, _("Kravet er rettet. Det nye må godkjennes før det sendes."))
    return redirect("opphor:vis", bilde.opphor_id)


def _show_changed(
    request: Foresporsel, bilde: Opphorsbilde, avtale: Avtalebilde, skjema: Opphorsskjema
) -> HttpResponse:
    """What was written stands in the fields, and what is kept now is told where it is another."""
    sett, gyldig = sett_laas(request), skjema.is_valid()
    ulikt = avvik(skjema, _form(bilde, avtale, None)) if gyldig else ()
    if gyldig and not ulikt and er_gjort(bilde, request.aktor, sett, {}):
        return redirect("opphor:vis", bilde.opphor_id)
    kan_na = kan(bilde, Kravhandling.RETT, request.aktor)
    return _show(request, bilde, avtale, skjema, lag_endret(bilde, sett, kan=kan_na, lagret=ulikt))


def _show(
    request: Foresporsel,
    bilde: Opphorsbilde,
    avtale: Avtalebilde,
    skjema: Opphorsskjema,
    endret: Endret | None = None,
) -> HttpResponse:
    krav = bilde.gjeldende or bilde.krav[-1]
    context = {
        "bilde": avtale,
        "skjema": skjema,
        "grunn": bilde.grunn,
        "navn": GRUNNER[bilde.grunn][0],
        "krav": krav,
        "opphor_id": bilde.opphor_id,
        "laas": sett_laas(request) if skjema.is_bound and endret is None else krav.laas,
        "endret": endret,
    }
    return render(request, "opphor/rett.html", context)
