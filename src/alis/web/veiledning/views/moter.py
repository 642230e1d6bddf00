"""The sessions: the phone page, a session's form, and gathering them in a list."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from alis.domain.tilgang import Rettighet
from alis.services.veiledning.endre_mote import endre_mote
from alis.services.veiledning.hent_mote import hent_mote
from alis.services.veiledning.hent_veiledning import hent_veiledning
from alis.services.veiledning.list_attester import list_attester
from alis.services.veiledning.registrer_mote import registrer_mote
from alis.services.veiledning.samle_attest import samle_attest
from alis.services.veiledning.slett_mote import slett_mote as slett
from alis.web.avtale.sett_laas import sett_laas
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.tilgang import krever
from alis.web.veiledning.feil import AVSLAG, MOTEFEIL, SIDEFEIL, legg_til_motefeil
from alis.web.veiledning.presenter import lag_attestrader, lag_moteside
from alis.web.veiledning.skjema import Moteskjema, fra_mote

ATTESTER = 10


@krever(Rettighet.FOR_VEILEDNING)
@require_safe
def moter(request: Foresporsel, sak_id: UUID) -> HttpResponse:
    bilde = hent_veiledning(aktor=request.aktor, sak_id=sak_id)
    attester = list_attester(aktor=request.aktor, sak_id=sak_id, per_side=ATTESTER)
    valg = {"side": lag_moteside(bilde), "rader": lag_attestrader(attester.rader), "flere": attester.neste}
    return render(request, "veiledning/moter.html", valg)


@krever(Rettighet.FOR_VEILEDNING)
@require_http_methods(["GET", "POST"])
def nytt_mote(request: Foresporsel, sak_id: UUID) -> HttpResponse:
    bilde = hent_veiledning(aktor=request.aktor, sak_id=sak_id)
    skjema = Moteskjema(request.POST or None)
    if request.method == "POST" and skjema.is_valid():
        try:
            registrer_mote(aktor=request.aktor, sak_id=sak_id, fakta=skjema.som_fakta())
        except tuple(MOTEFEIL) as feil:
            legg_til_motefeil(skjema, feil)
        else:
            messages.success(request, _("Møtet er lagt til."))
            return redirect("veiledning:moter", sak_id)
    return render(request, "veiledning/mote.html", {"skjema": skjema, "sak": bilde.sak})


@krever(Rettighet.FOR_VEILEDNING)
@require_http_methods(["GET", "POST"])
def mote(request: Foresporsel, mote_id: UUID) -> HttpResponse:
    valgt = hent_mote(aktor=request.aktor, mote_id=mote_id)
    skjema = Moteskjema(request.POST or None, initial=fra_mote(valgt.mote))
    laas = sett_laas(request) if request.method == "POST" else valgt.mote.laas
    if request.method == "POST" and skjema.is_valid():
        try:
            endre_mote(aktor=request.aktor, mote_id=mote_id, laas=laas, fakta=skjema.som_fakta())
        except tuple(MOTEFEIL) as feil:
            legg_til_motefeil(skjema, feil)
        except AVSLAG as feil:
            skjema.add_error(None, str(SIDEFEIL[type(feil)]))
            laas = valgt.mote.laas
        else:
            messages.success(request, _("Møtet er rettet."))
            return redirect("veiledning:moter", valgt.sak.sak_id)
    side = {"skjema": skjema, "sak": valgt.sak, "mote": valgt.mote, "laas": laas}
    return render(request, "veiledning/mote.html", side)


@krever(Rettighet.FOR_VEILEDNING)
@require_POST
def slett_mote(request: Foresporsel, mote_id: UUID) -> HttpResponse:
    valgt = hent_mote(aktor=request.aktor, mote_id=mote_id)
    try:
        slett(aktor=request.aktor, mote_id=mote_id, laas=sett_laas(request))
    except AVSLAG as feil:
        messages.warning(request, str(SIDEFEIL[type(feil)]))
    else:
        messages.success(request, _("Møtet er slettet."))
    return redirect("veiledning:moter", valgt.sak.sak_id)


@krever(Rettighet.FOR_VEILEDNING)
@require_POST
def samle(request: Foresporsel, sak_id: UUID) -> HttpResponse:
    bilde = hent_veiledning(aktor=request.aktor, sak_id=sak_id)
    veiledere = {str(mote.veileder_id): mote.veileder_id for mote in bilde.frie}
    veileder_id = veiledere.get(request.POST.get("veileder", ""))
    if veileder_id is None:
        messages.warning(request, _("Det er ingen møter å samle."))
        return redirect("veiledning:moter", sak_id)
    try:
        attest_id = samle_attest(
            aktor=request.aktor,
            sak_id=sak_id,
            veileder_id=veileder_id,
            tilskuddsperiode=request.POST.get("tilskuddsperiode", ""),
        )
    except AVSLAG as feil:
        messages.warning(request, str(SIDEFEIL[type(feil)]))
        return redirect("veiledning:moter", sak_id)
    return redirect("veiledning:attest", attest_id)
