"""«Meld endring»: the menu, and the task page of each change."""

from collections.abc import Callable
from typing import TypeVar
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import localdate
from django.views.decorators.http import require_http_methods, require_safe

from alis.domain.tilgang import Rettighet
from alis.services.felles import EndretAvAndre
from alis.services.hvile.endringsvirkning import Endringsvirkning
from alis.services.hvile.forhandsvis_endring import forhandsvis_endring
from alis.services.utdanning import hent_sak, hent_sakvalg
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.tilgang import krever
from alis.web.sak.endring import ENDRINGER, Endring
from alis.web.sak.endringskontekst import Kontekst
from alis.web.sak.feiltekst import AVSLAG, legg_til_feil
from alis.web.sak.lopsvalg import lag_lopsvalg
from alis.web.sak.skjema.laas import Laastskjema
from alis.web.sak.virkning import lag_virkning

V = TypeVar("V")


@krever(Rettighet.ENDRE_SAK)
@require_safe
def meld_endring(request: Foresporsel, sak_id: UUID) -> HttpResponse:
    sak = hent_sak(aktor=request.aktor, sak_id=sak_id, side="endre")
    innhold = {
        "sak": sak,
        "valg": lag_lopsvalg(sak, idag=localdate()),
        "kan_melde_behov": request.aktor.har(Rettighet.MELD_BEHOV),
    }
    return render(request, "sak/meld_endring.html", innhold)


@krever(Rettighet.ENDRE_SAK)
@require_http_methods(["GET", "POST"])
def endre(request: Foresporsel, sak_id: UUID, steg: str, rad_id: UUID | None = None) -> HttpResponse:
    """One page for each row of `ENDRINGER`: the form, what it will do, and back to the case when it is saved."""
    endring = ENDRINGER.get(steg)
    if endring is None or (endring.trenger_rad and rad_id is None):
        raise Http404
    kontekst = _kontekst(request, sak_id, steg, rad_id)
    if annetsted := endring.annetsted(kontekst):
        if annetsted.melding:
            messages.info(request, annetsted.melding)
        return redirect(annetsted.adresse)
    start = {"laas": kontekst.sak.laas, **endring.start(kontekst)}
    skjema = endring.skjema(kontekst, request.POST if request.method == "POST" else None, start)
    side = {
        "sak": kontekst.sak,
        "skjema": skjema,
        "endring": endring,
        "tittel": endring.tittel if rad_id else endring.tittel_ny,
        "innledning": endring.innledning(kontekst),
    }
    if "rett" in request.POST or not skjema.is_valid():
        return render(request, "sak/endre.html", side)
    if endring.endrer_lopet and skjema.endrer_lopet and "bekreft" not in request.POST:
        virkning = _forhandsvis(endring, kontekst, skjema)
        if virkning is not None:
            return render(request, "sak/virkning.html", side | {"virkning": lag_virkning(virkning)})
    elif _lagre(endring, kontekst, skjema):
        messages.success(request, str(endring.melding))
        return redirect("sak:opplysninger", sak_id)
    return render(request, "sak/endre.html", side)


def _kontekst(request: Foresporsel, sak_id: UUID, steg: str, rad_id: UUID | None) -> Kontekst:
    sak = hent_sak(aktor=request.aktor, sak_id=sak_id, side=f"endre.{steg}")
    return Kontekst(
        aktor=request.aktor,
        sak=sak,
        valg=hent_sakvalg(aktor=request.aktor, sak=sak),
        rad_id=rad_id,
        dag=request.GET.get("dag", ""),
    )


def _lagre(endring: Endring, kontekst: Kontekst, skjema: Laastskjema) -> bool:
    """Whether it was saved; else the form says why, and keeps what was written."""
    return _forsok(kontekst, skjema, lambda: endring.lagre(kontekst, skjema) or True) is not None


def _forhandsvis(endring: Endring, kontekst: Kontekst, skjema: Laastskjema) -> Endringsvirkning | None:
    """What the change will do; None where it would be refused, and the form says why."""
    return _forsok(
        kontekst,
        skjema,
        lambda: forhandsvis_endring(
            aktor=kontekst.aktor, sak=kontekst.sak, endring=lambda: endring.lagre(kontekst, skjema)
        ),
    )


def _forsok(kontekst: Kontekst, skjema: Laastskjema, handling: Callable[[], V]) -> V | None:
    try:
        return handling()
    except EndretAvAndre as feil:
        skjema.meld_endret_av_andre(feil, laas=kontekst.sak.laas)
    except AVSLAG as feil:
        legg_til_feil(skjema, feil)
    return None
