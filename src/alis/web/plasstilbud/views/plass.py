"""The trust's vacancies: the list, one of them, and what is done with it."""

from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_safe

from alis.domain.flyt import BINDENDE, Plasstatus, Tilbudsstatus
from alis.domain.tilgang import Rettighet
from alis.services.plassering.aapne_plass import PlassenErEndret, PlassenErTrukket
from alis.services.plassering.angre import siste_liming
from alis.services.plassering.avdelinger import list_avdelinger
from alis.services.plassering.endre_plass import ForFaaPlasser, PlassenErTilbudt, endre_plass
from alis.services.plassering.foresla_plasser import foresla_plasser
from alis.services.plassering.list_plasser import (
    Plassbilde,
    Plassutvalg,
    hent_plass,
    list_plassens_tilbud,
    list_plasser,
)
from alis.services.plassering.meld_plass import meld_plass
from alis.services.plassering.plassfakta import UkjentAvdeling
from alis.services.plassering.ta_tilbake import TjenestenErBegynt
from alis.services.plassering.trekk_plass import trekk_plass
from alis.web.felles.for_sent import for_sent
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.regneark import lag_regnearksvar
from alis.web.felles.tilgang import krever
from alis.web.plasstilbud.ark import plasser_som_ark
from alis.web.plasstilbud.ord import UTVALGSORD, hvem_som_binder, maneder, plassnavn
from alis.web.plasstilbud.presenter import lag_plassrad, lag_plassrader, lag_tilbudsrader
from alis.web.plasstilbud.skjema import Antallsskjema, Plasskjema, Trekkskjema

ALLE_RADER = 100_000
SKRIVER = ["GET", "HEAD", "POST"]


@krever(Rettighet.STYRE_PLASSER)
@require_safe
def plasser(request: Foresporsel) -> HttpResponse:
    vis = _shown(request)
    liste = list_plasser(aktor=request.aktor, vis=vis, etter=request.GET.get("etter", ""))
    innhold = {
        "rader": lag_plassrader(liste.rader),
        "angre": siste_liming(aktor=request.aktor),
        "faner": [
            {"navn": navn, "lenke": f"?vis={utvalg}", "er_her": utvalg is vis}
            for utvalg, navn in UTVALGSORD.items()
        ],
        "vis": vis,
        "neste": f"?{urlencode({'vis': vis, 'etter': liste.neste})}" if liste.neste else "",
    }
    return render(request, "plasstilbud/plasser.html", innhold)


@krever(Rettighet.STYRE_PLASSER)
@require_safe
def plasser_xlsx(request: Foresporsel) -> HttpResponse:
    """Every row of what was chosen, not only the page."""
    liste = list_plasser(aktor=request.aktor, vis=_shown(request), per_side=ALLE_RADER)
    return lag_regnearksvar(plasser_som_ark(liste.rader), filnavn="ledige-plasser.xlsx")


def _shown(request: Foresporsel) -> Plassutvalg:
    return next((utvalg for utvalg in UTVALGSORD if utvalg == request.GET.get("vis")), Plassutvalg.LEDIG)


@krever(Rettighet.STYRE_PLASSER)
@require_http_methods(SKRIVER)
def ny(request: Foresporsel) -> HttpResponse:
    avdelinger = list_avdelinger(aktor=request.aktor)
    skjema = Plasskjema(request.POST or None, avdelinger=avdelinger)
    if skjema.is_valid() and skjema.cleaned_data["plass_id"]:
        try:
            meld_plass(aktor=request.aktor, plass_id=skjema.cleaned_data["plass_id"], fakta=skjema.fakta)
        except UkjentAvdeling:
            skjema.add_error("avdeling", _("Avdelingen er ikke i bruk lenger. Velg en annen."))
        else:
            messages.success(request, _("Plassen er lagt inn. Den er med i forslaget fra nå av."))
            return redirect("plasstilbud:plass", skjema.cleaned_data["plass_id"])
    return render(request, "plasstilbud/ny.html", {"skjema": skjema, "avdelinger": avdelinger})


@krever(Rettighet.STYRE_PLASSER)
@require_safe
def plass(request: Foresporsel, plass_id: UUID) -> HttpResponse:
    bilde = hent_plass(aktor=request.aktor, plass_id=plass_id)
    tilbud = list_plassens_tilbud(aktor=request.aktor, plass_id=plass_id)
    innhold = {
        "bilde": bilde,
        "rad": lag_plassrad(bilde),
        "navn": _named(bilde),
        "tilbud": lag_tilbudsrader(tilbud),
        "neste": foresla_plasser(aktor=request.aktor).neste_for(plass_id) if bilde.ledige else None,
        "er_trukket": bilde.status is Plasstatus.TRUKKET,
        "ble": lag_plassrad(_newest(request, bilde.endret_til)) if bilde.endret_til else None,
        "er_i_bruk": any(rad.har_begynt for rad in tilbud),
    }
    return render(request, "plasstilbud/plass.html", innhold)


@krever(Rettighet.STYRE_PLASSER)
@require_http_methods(SKRIVER)
def endre(request: Foresporsel, plass_id: UUID) -> HttpResponse:
    bilde = _newest(request, plass_id)
    videre = reverse("plasstilbud:plass", args=[bilde.plass_id])
    if stengt := _why_closed(bilde):
        messages.warning(request, stengt)
        return redirect(videre)
    skjema = _change_form(request, bilde)
    if skjema.is_valid() and (ferdig := _save(request, bilde, skjema, videre)):
        return ferdig
    innhold = {
        "skjema": skjema,
        "navn": _named(bilde),
        "videre": videre,
        "bilde": bilde,
        "lengde": maneder(bilde.maneder),
        "bundet": hvem_som_binder(bilde),
    }
    return render(request, "plasstilbud/endre.html", innhold)


def _newest(request: Foresporsel, plass_id: UUID) -> Plassbilde:
    """The vacancy that stands in its place now, where it was changed after it had been offered."""
    bilde = hent_plass(aktor=request.aktor, plass_id=plass_id)
    return _newest(request, bilde.endret_til) if bilde.endret_til else bilde


def _why_closed(bilde: Plassbilde) -> str:
    """Empty where it can be changed."""
    if bilde.status is Plasstatus.TRUKKET:
        return _("Plassen er trukket, og kan ikke endres.")
    return _("Plassen har begynt, og kan ikke endres.") if bilde.har_begynt else ""


def _save(request: Foresporsel, bilde: Plassbilde, skjema: Antallsskjema, videre: str) -> HttpResponse | None:
    """None where the form has been told what to mend."""
    try:
        ble = endre_plass(
            aktor=request.aktor,
            plass_id=bilde.plass_id,
            laas=skjema.cleaned_data["laas"] or 0,
            fakta=skjema.fakta_for(bilde),
        )
    except PlassenErTrukket:
        return for_sent(request, _("Plassen er trukket eller endret i mellomtiden."), videre)
    except PlassenErEndret:
        skjema.add_error(None, _changed_meanwhile(bilde))
        skjema.se_den_som_den_er(bilde.laas)
    except PlassenErTilbudt:
        hva = _(
            "Plassen er tilbudt eller tatt. Avdeling, start og lengde kan ikke endres nå. Trekk tilbudet først, eller meld en ny plass."
        )
        skjema.add_error(None, hva)
    except ForFaaPlasser as feil:
        hva = _("Så mange er tilbudt eller tatt. Skriv %(minst)s eller mer.") % {"minst": feil.minst}
        skjema.add_error("antall", hva)
    except UkjentAvdeling:
        skjema.add_error("avdeling", _("Avdelingen er ikke i bruk lenger. Velg en annen."))
    else:
        messages.success(request, _changed(er_en_annen=ble != bilde.plass_id))
        return redirect("plasstilbud:plass", ble)
    return None


def _changed(*, er_en_annen: bool) -> str:
    if er_en_annen:
        return _("Plassen er endret. De som har fått tilbud om den før, ser fortsatt det de ble tilbudt.")
    return _("Plassen er endret.")


def _changed_meanwhile(bilde: Plassbilde) -> str:
    """As it stands now; what was written is kept in the form."""
    tekst = _(
        "Plassen ble endret eller tilbudt mens du hadde siden åpen, og ingenting av ditt er lagret. Nå er den %(plass)s, %(lengde)s, antall %(antall)s. Lagre på nytt hvis det du skrev, skal gjelde."
    )
    return tekst % {"plass": _named(bilde), "lengde": maneder(bilde.maneder), "antall": bilde.antall}


def _change_form(request: Foresporsel, bilde: Plassbilde) -> Antallsskjema:
    """Of a place that someone holds only the number is asked for; an older window, with all of it, is told no."""
    alt = {"avdeling": bilde.avdeling_id, "fom": bilde.fom, "maneder": bilde.maneder}
    fra = {"laas": bilde.laas, "antall": bilde.antall}
    if (bilde.tilbudt or bilde.tatt) and "avdeling" not in request.POST:
        return Antallsskjema(request.POST or None, initial=fra)
    avdelinger = list_avdelinger(aktor=request.aktor)
    return Plasskjema(request.POST or None, initial=fra | alt, avdelinger=avdelinger)


@krever(Rettighet.STYRE_PLASSER)
@require_http_methods(SKRIVER)
def trekk(request: Foresporsel, plass_id: UUID) -> HttpResponse:
    """What follows stands on the page, before it is done."""
    bilde = _newest(request, plass_id)
    videre = reverse("plasstilbud:plass", args=[bilde.plass_id])
    if bilde.status is Plasstatus.TRUKKET:
        messages.warning(request, _("Plassen er trukket fra før."))
        return redirect(videre)
    berorte = list_plassens_tilbud(aktor=request.aktor, plass_id=bilde.plass_id)
    if any(rad.har_begynt for rad in berorte):
        return _in_use(request, videre)
    har_plass = [rad for rad in berorte if rad.status is Tilbudsstatus.GODTATT]
    skjema = Trekkskjema(request.POST or None, initial={"laas": bilde.laas})
    if skjema.is_valid():
        try:
            antall = trekk_plass(
                aktor=request.aktor,
                plass_id=bilde.plass_id,
                laas=skjema.cleaned_data["laas"] or 0,
                fordi=skjema.cleaned_data["fordi"],
            )
        except (PlassenErEndret, PlassenErTrukket):
            hva = _("Plassen ble endret eller tilbudt i mellomtiden. Se hvem det gjelder nå.")
            return for_sent(request, hva, request.path)
        except TjenestenErBegynt:
            return _in_use(request, videre)
        else:
            messages.success(request, _withdrawn(antall))
            return redirect(videre)
    innhold: dict[str, Any] = {
        "skjema": skjema,
        "navn": _named(bilde),
        "videre": videre,
        "tilbake": [rad for rad in har_plass if not rad.star_i_koen],
        "blir_staende": [rad for rad in har_plass if rad.star_i_koen],
        "har_tilbud": [rad for rad in berorte if rad.status is Tilbudsstatus.SENDT],
        "ingen": not any(rad.status in BINDENDE for rad in berorte),
    }
    return render(request, "plasstilbud/trekk.html", innhold)


def _in_use(request: Foresporsel, videre: str) -> HttpResponse:
    messages.warning(
        request, _("En lege har begynt i tjenesten på plassen. Plassen kan derfor ikke trekkes.")
    )
    return redirect(videre)


def _named(bilde: Plassbilde) -> str:
    return plassnavn(avdeling=bilde.avdeling, sted=bilde.sted, fom=bilde.fom)


def _withdrawn(antall: int) -> str:
    if not antall:
        return _("Plassen er trukket.")
    tekst = ngettext(
        "Plassen er trukket. %(antall)s lege og kommunen har fått beskjed.",
        "Plassen er trukket. %(antall)s leger og kommunene deres har fått beskjed.",
        antall,
    )
    return tekst % {"antall": antall}
