"""Offer a place to one doctor, by hand."""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from alis.domain.tilgang import Rettighet
from alis.services.plassering.finn_plasser import Muligplass, finn_plasser
from alis.services.plassering.les_kandidater import Ventelege
from alis.services.plassering.send_mange_tilbud import HINDRINGER
from alis.services.plassering.send_tilbud import send_tilbud
from alis.web.felles.feilsummering import Feil
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.tilgang import krever
from alis.web.felles.visning import dato_lang
from alis.web.plasstilbud.ord import (
    MISFORHOLD,
    REGELEN,
    avvik_i_sted,
    avvik_i_tid,
    bryter_samme_avdeling,
    hindring,
    maneder,
    plassnavn,
)
from alis.web.plasstilbud.skjema import les_ider


@krever(Rettighet.STYRE_PLASSER)
@require_http_methods(["GET", "HEAD", "POST"])
def send(request: Foresporsel, kobehov_id: UUID) -> HttpResponse:
    """What keeps the offer from being sent is said on the page, with the choice standing."""
    bilde = finn_plasser(aktor=request.aktor, behov_id=kobehov_id)
    feil = ""
    valgt = next(iter(les_ider(request.POST.getlist("plass"))), None)
    if request.method == "POST":
        if valgt is None:
            feil = _("Velg plassen som skal tilbys.")
        else:
            try:
                tilbud_id = send_tilbud(aktor=request.aktor, behov_id=kobehov_id, plass_id=valgt)
            except HINDRINGER as hinder:
                feil = hindring(hinder)
            else:
                messages.success(request, _("Tilbudet er sendt. Legen og kommunen har fått beskjed."))
                return redirect("plasstilbud:vis", tilbud_id)
    plasser = [_choice(mulig, bilde.lege, valgt) for mulig in bilde.plasser]
    innhold = {
        "lege": bilde.lege,
        "plasser": plasser,
        "feil": [Feil(lenke=_first(plasser), tekst=feil)] if feil else [],
        "regel": REGELEN,
        "hvem_svarer": _who_answers(bilde.lege),
    }
    return render(request, "plasstilbud/send.html", innhold)


def _choice(mulig: Muligplass, lege: Ventelege, valgt: UUID | None) -> dict[str, Any]:
    plass = mulig.plass
    return {
        "id": plass.id,
        "navn": plassnavn(avdeling=plass.avdeling, sted=plass.sted, fom=plass.fom),
        "lengde": maneder(plass.maneder),
        "ledige": plass.antall,
        "avvik": [avvik_i_tid(mulig.avvik), avvik_i_sted(mulig.avvik)],
        "svarfrist": mulig.svarfrist,
        "hinder": MISFORHOLD[mulig.misforhold] if mulig.misforhold else "",
        "har_sagt_nei": mulig.har_sagt_nei,
        "bryter": bryter_samme_avdeling(lege) if mulig.bryter_samme_avdeling else "",
        "valgt": str(valgt) == plass.id,
    }


def _first(plasser: Sequence[Mapping[str, object]]) -> str:
    """To the first that can be chosen."""
    kan_velges = (f"#plass-{ett['id']}" for ett in plasser if not ett["hinder"])
    return next(kan_velges, "#innhold")


def _who_answers(lege: Ventelege) -> str:
    """Of one who has an offer: until when she can answer it, and what the trust can do."""
    if lege.svarfrist is None:
        return ""
    om = {"navn": lege.navn, "dag": dato_lang(lege.svarfrist)}
    if lege.svarfrist < localdate():
        return _("%(navn)s kunne svare til og med %(dag)s. Trekk tilbudet hvis du vil gi et nytt i dag.") % om
    return _("%(navn)s kan svare til og med %(dag)s. Vent på svaret, eller trekk tilbudet først.") % om
