"""Choose what is to be paid, and make the order."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from alis.domain.tilgang import Rettighet
from alis.services.utbetaling.finn_betalbare import FLEST
from alis.services.utbetaling.lag_utbetaling import (
    IngenKrav,
    KanIkkeBetales,
    UgyldigBetalingsdag,
    UtenOrganisasjonsnummer,
    lag_utbetaling,
)
from alis.services.utbetaling.list_betalbare import list_betalbare
from alis.services.utbetaling.list_utbetalinger import siste_fra_konto
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.tilgang import krever
from alis.web.utbetaling.presenter import lag_ventende
from alis.web.utbetaling.skjema import Utbetalingsskjema


@krever(Rettighet.FOR_REGNSKAP)
@require_http_methods(["GET", "HEAD", "POST"])
def ny(request: Foresporsel) -> HttpResponse:
    if request.method == "POST":
        skjema = Utbetalingsskjema(request.POST)
        utbetaling_id = _make(request, skjema) if skjema.is_valid() else None
        if skjema.is_valid():
            return _receipt(request, utbetaling_id)
    else:
        skjema = Utbetalingsskjema(
            initial={"betalingsdag": localdate(), "fra_konto": siste_fra_konto(aktor=request.aktor)}
        )
    etter = request.GET.get("etter", "")
    krav = list_betalbare(aktor=request.aktor, etter=etter, per_side=FLEST)
    innhold = {
        "skjema": skjema,
        "rader": lag_ventende(krav.rader),
        "valgte": _chosen(request) if skjema.is_bound else {ett.krav_id for ett in krav.rader},
        "etter": etter,
        "neste": krav.neste,
        "flest": FLEST,
    }
    return render(request, "utbetaling/ny.html", innhold)


def _receipt(request: Foresporsel, utbetaling_id: UUID | None) -> HttpResponse:
    if utbetaling_id is None:
        melding = _("Forskuddet dekker alt du valgte. Kravene er gjort opp uten betaling.")
        messages.success(request, melding)
        return redirect("utbetaling:liste")
    messages.success(request, _("Utbetalingen er laget. Nå må en annen attestant godkjenne den for banken."))
    return redirect("utbetaling:vis", utbetaling_id)


def _make(request: Foresporsel, skjema: Utbetalingsskjema) -> UUID | None:
    """The order. None where nothing is to be paid, or where it was refused: then the form says why, and nothing is made."""
    svar = skjema.cleaned_data
    try:
        ordre = lag_utbetaling(
            aktor=request.aktor,
            utbetaling_id=svar["utbetaling_id"],
            krav_ider=_chosen(request),
            fra_konto=svar["fra_konto"],
            betalingsdag=svar["betalingsdag"],
        )
        return ordre.pk if ordre else None
    except IngenKrav:
        skjema.add_error(None, _("Velg minst ett krav som skal betales. Noen kan ha betalt det du valgte."))
    except KanIkkeBetales as feil:
        navn = {"navn": feil.krav.navn, "nummer": feil.krav.nummer}
        skjema.add_error(
            None, _("Krav nr. %(nummer)s fra %(navn)s kan ikke betales nå. Ta det bort fra valget.") % navn
        )
    except UgyldigBetalingsdag:
        skjema.add_error("betalingsdag", _("Velg i dag eller en dag det neste året."))
    except UtenOrganisasjonsnummer:
        skjema.add_error(
            None, _("Kommunen mangler organisasjonsnummer her. Be Helsedirektoratet om å skrive det inn.")
        )
    return None


def _chosen(request: Foresporsel) -> set[UUID]:
    """What is no identity is not among the claims."""
    valgte = set()
    for tekst in request.POST.getlist("krav"):
        try:
            valgte.add(UUID(tekst))
        except ValueError:
            continue
    return valgte
