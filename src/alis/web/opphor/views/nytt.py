"""The guided ending: choose why, write the facts, see what will happen, and say yes."""

from dataclasses import replace
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import localdate
from django.views.decorators.http import require_http_methods

from alis.domain.avtale import Element
from alis.domain.avtale.avslutningsgrunn import Avslutningsgrunn
from alis.domain.avtale.tilbakekrav import beregn_tilbakekrav
from alis.domain.flyt import AVTALEVERSJON, Avtalehandling, Avtalestatus, UlovligOvergang
from alis.domain.tilgang import Rettighet
from alis.domain.tilskudd import MED_TILSKUDD
from alis.services.avtale.avslutt_avtale import AlleredeAvsluttet, NyVersjonPaVei
from alis.services.avtale.avtalebilde import Avtalebilde
from alis.services.avtale.hent_avtale import hent_avtale
from alis.services.felles import EndretAvAndre
from alis.services.opphor.foresla_opphor import foresla_siste_dag
from alis.services.opphor.forutse_opphor import forutse_opphor
from alis.services.opphor.gjennomfor_opphor import gjennomfor_opphor
from alis.web.avtale.presenter.adresser import til_avtale
from alis.web.avtale.views.ikke_sendt import folg_kladden
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.tilgang import krever
from alis.web.opphor.feil import AVSLAG, AVTALEN_ER_ENDRET, HAR_ENDRET_SEG, legg_til_feil
from alis.web.opphor.forbehold import lag_forbehold
from alis.web.opphor.forhandsvisning import Opphorsvisning, lag_opphorsvisning
from alis.web.opphor.ord import GRUNNER
from alis.web.opphor.skjema import Opphorsskjema


@krever(Rettighet.AVSLUTT_AVTALE)
@require_http_methods(["GET", "POST"])
@folg_kladden
def nytt(request: Foresporsel, versjon_id: UUID) -> HttpResponse:
    bilde = hent_avtale(aktor=request.aktor, versjon_id=versjon_id, side="opphor")
    hindring, grunn = _hindrance(bilde), _grunn(request)
    if hindring and (grunn is None or request.method == "GET" or bilde.avsluttet_av == request.aktor.navn):
        messages.warning(request, str(HAR_ENDRET_SEG[hindring]))
        return redirect(til_avtale(versjon_id))
    if grunn is None:
        valg = {"bilde": bilde, "grunner": GRUNNER, "forbehold": lag_forbehold(bilde)}
        return render(request, "opphor/velg.html", valg)
    return _guide(request, bilde, grunn, hindring)


def _guide(
    request: Foresporsel, bilde: Avtalebilde, grunn: Avslutningsgrunn, hindring: type[Exception] | None
) -> HttpResponse:
    skjema = _skjema(request, bilde, grunn)
    side: dict[str, object] = {"bilde": bilde, "skjema": skjema, "grunn": grunn, "navn": GRUNNER[grunn][0]}
    side["forbehold"] = lag_forbehold(bilde)
    if hindring:
        return _show_changed(request, side, hindring)
    if "rett" in request.POST or not skjema.is_valid():
        return render(request, "opphor/nytt.html", side)
    if "bekreft" in request.POST:
        return _end(request, bilde, skjema, side)
    visning = _preview(bilde, skjema)
    if visning is None:
        return render(request, "opphor/nytt.html", side)
    return render(request, "opphor/forhandsvis.html", side | {"visning": visning})


def _hindrance(bilde: Avtalebilde) -> type[Exception] | None:
    """Why it cannot be ended, said before the form is filled in; the service holds it."""
    if bilde.gjelder_til is not None or bilde.status is Avtalestatus.BORTFALT:
        return AlleredeAvsluttet
    if not AVTALEVERSJON.kan(bilde.status, Avtalehandling.AVSLUTT):
        return UlovligOvergang
    return NyVersjonPaVei if _next_is_under_way(bilde) else None


def _next_is_under_way(bilde: Avtalebilde) -> bool:
    return any(
        versjon.avtale_id == bilde.avtale_id and versjon.status is Avtalestatus.SENDT
        for versjon in bilde.sak.versjoner
    )


def _grunn(request: Foresporsel) -> Avslutningsgrunn | None:
    """What is written in the address or the form; anything else asks anew."""
    svar = request.POST.get("grunn") or request.GET.get("grunn") or ""
    return Avslutningsgrunn(svar) if svar in set(Avslutningsgrunn) else None


def _skjema(request: Foresporsel, bilde: Avtalebilde, grunn: Avslutningsgrunn) -> Opphorsskjema:
    start = {"siste_dag": foresla_siste_dag(sak=bilde.sak, grunn=grunn), "avtalt": _avtalt(bilde)}
    return Opphorsskjema(
        request.POST if request.method == "POST" else None,
        initial=start,
        elementer=avtalte_elementer(bilde),
        grunn=grunn,
    )


def avtalte_elementer(bilde: Avtalebilde) -> tuple[Element, ...]:
    """Those that the agreement says an amount for, and that the state pays: what may have been paid in advance."""
    avtalt = {post.element for post in bilde.innhold.fakta.elementer if post.belop_per_ar}
    return tuple(element for element in MED_TILSKUDD if element in avtalt)


def _avtalt(bilde: Avtalebilde) -> str:
    """The template of ALIS-kontor Øst has the rule of twelfths; the national one has not."""
    return "ja" if bilde.innhold.mal.navn == "alis-avtale-ost" else ""


def _preview(bilde: Avtalebilde, skjema: Opphorsskjema) -> Opphorsvisning | None:
    valg = skjema.valg()
    try:
        virkning = forutse_opphor(bilde=bilde, siste_dag=valg.fakta.siste_dag, idag=localdate())
        valg = replace(valg, fakta=replace(valg.fakta, begynner_aldri=virkning.begynner_aldri))
        regnet = beregn_tilbakekrav(valg.fakta)
    except AVSLAG as feil:
        legg_til_feil(skjema, feil)
        return None
    return lag_opphorsvisning(bilde, valg, virkning, regnet, idag=localdate())


def _end(
    request: Foresporsel, bilde: Avtalebilde, skjema: Opphorsskjema, side: dict[str, object]
) -> HttpResponse:
    try:
        opphor_id = gjennomfor_opphor(
            aktor=request.aktor, versjon_id=bilde.versjon_id, laas=bilde.laas, valg=skjema.valg()
        )
    except AVSLAG as feil:
        legg_til_feil(skjema, feil)
        return render(request, "opphor/nytt.html", side)
    except AVTALEN_ER_ENDRET as feil:
        return _show_changed(request, side, type(feil))
    return redirect("opphor:kvittering", opphor_id)


def _show_changed(request: Foresporsel, side: dict[str, object], hva: type[Exception]) -> HttpResponse:
    """What was written stands in the fields. Where the agreement only changed, it can be sent once more."""
    endret = {"hva": HAR_ENDRET_SEG[hva], "kan": hva is EndretAvAndre}
    return render(request, "opphor/nytt.html", side | {"endret": endret})
