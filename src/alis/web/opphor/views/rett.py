"""Put a claim right: the facts of the old one, mended, and a new claim in its place."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from alis.domain.flyt import Kravhandling
from alis.domain.tilgang import Rettighet
from alis.services.avtale.hent_avtale import hent_avtale
from alis.services.opphor.fakta_som_json import les_fakta
from alis.services.opphor.hent_opphor import hent_opphor
from alis.services.opphor.opphorsbilde import Opphorsbilde
from alis.services.opphor.rett_krav import rett_krav
from alis.web.avtale.sett_laas import sett_laas
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.tilgang import krever
from alis.web.opphor.feil import AVSLAG, ENDRET, HAR_ENDRET_SEG, legg_til_feil
from alis.web.opphor.muligheter import kan
from alis.web.opphor.ord import GRUNNER
from alis.web.opphor.skjema import Opphorsskjema, start_fra
from alis.web.opphor.views.nytt import avtalte_elementer


@krever(Rettighet.AVSLUTT_AVTALE)
@require_http_methods(["GET", "POST"])
def rett(request: Foresporsel, opphor_id: UUID) -> HttpResponse:
    bilde = hent_opphor(aktor=request.aktor, opphor_id=opphor_id)
    krav = bilde.gjeldende
    if krav is None or not kan(bilde, Kravhandling.RETT, request.aktor):
        return redirect("opphor:vis", opphor_id)
    avtale = hent_avtale(aktor=request.aktor, versjon_id=bilde.versjon_id, side="opphor")
    fakta = les_fakta(krav.fakta)
    skjema = Opphorsskjema(
        request.POST if request.method == "POST" else None,
        initial=start_fra(
            fakta,
            kontonummer=krav.fakta["kontonummer"],
            bestemt_av=krav.bestemt_av,
            begrunnelse=krav.begrunnelse,
        ),
        elementer=avtalte_elementer(avtale),
        grunn=bilde.grunn,
    )
    skjema.fields["siste_dag"].disabled = True
    if skjema.is_valid() and _rett(request, bilde, skjema):
        return redirect("opphor:vis", opphor_id)
    side = {"bilde": avtale, "skjema": skjema, "grunn": bilde.grunn, "navn": GRUNNER[bilde.grunn][0]}
    laas = sett_laas(request) if skjema.is_bound else krav.laas
    return render(request, "opphor/rett.html", side | {"krav": krav, "opphor_id": opphor_id, "laas": laas})


def _rett(request: Foresporsel, bilde: Opphorsbilde, skjema: Opphorsskjema) -> bool:
    """Whether there is nothing more to ask."""
    try:
        rett_krav(aktor=request.aktor, opphor_id=bilde.opphor_id, laas=sett_laas(request), valg=skjema.valg())
    except AVSLAG as feil:
        legg_til_feil(skjema, feil)
        return False
    except ENDRET as feil:
        messages.warning(request, str(HAR_ENDRET_SEG[type(feil)]))
        return True
    messages.success(request, _("Kravet er rettet. Det nye må godkjennes før det sendes."))
    return True
