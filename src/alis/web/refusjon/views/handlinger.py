"""What is done with a sent claim: one table of acts, and one page for each."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.functional import Promise
from django.utils.translation import gettext as now
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods

from alis.domain.flyt import UlovligOvergang
from alis.domain.refusjon.to_personer import EgetKrav, SammePerson
from alis.domain.tilgang import Rettighet
from alis.services.refusjon.aapne_krav import KravetErEndret
from alis.services.refusjon.avgjor_refusjonskrav import (
    attester_refusjonskrav,
    avsla_refusjonskrav,
    godkjenn_refusjonskrav,
    returner_refusjonskrav,
)
from alis.services.refusjon.hent_refusjonskrav import hent_refusjonskrav
from alis.services.refusjon.list_refusjonskrav import Ko, neste_i_koen
from alis.services.refusjon.refusjonsbilde import Refusjonsbilde
from alis.services.refusjon.trekk_refusjonskrav import trekk_refusjonskrav
from alis.web.avtale.sett_laas import sett_laas
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.tilgang import View, krever
from alis.web.refusjon.presenter import lag_kravside
from alis.web.refusjon.skjema import Bekreftskjema, Grunnskjema

SVARER = (Rettighet.ATTESTER_REFUSJON, Rettighet.GODKJENN_REFUSJON)
NEI: Mapping[type[Exception], Promise] = {
    KravetErEndret: _("Noe er gjort med kravet mens du hadde siden åpen. Se hvor det står nå."),
    UlovligOvergang: _("Det kan ikke gjøres lenger. Se hvor kravet står nå."),
    SammePerson: _("Du har attestert dette kravet. En annen må godkjenne det."),
    EgetKrav: _("Kravet er ditt eget. En annen må behandle det."),
}


@dataclass(frozen=True, kw_only=True)
class Handling:
    """`ko` is the queue that the next one is taken from when this is done."""

    rettigheter: tuple[Rettighet, ...]
    tittel: Promise
    ingress: Promise
    knapp: Promise
    melding: Promise
    utfor: Callable[..., object]
    skjema: type[forms.Form] = Bekreftskjema
    ko: Ko | None = None


HANDLINGER: Mapping[str, Handling] = {
    "attester": Handling(
        rettigheter=(Rettighet.ATTESTER_REFUSJON,),
        tittel=_("Attester kravet"),
        ingress=_("Du går god for at utgiften er riktig og dokumentert. En annen godkjenner."),
        knapp=_("Attester"),
        melding=_("Kravet er attestert. En annen får beskjed om å godkjenne."),
        utfor=attester_refusjonskrav,
        ko=Ko.TIL_ATTESTASJON,
    ),
    "godkjenn": Handling(
        rettigheter=(Rettighet.GODKJENN_REFUSJON,),
        tittel=_("Godkjenn kravet"),
        ingress=_("Når du godkjenner, kan beløpet betales ut til legen."),
        knapp=_("Godkjenn"),
        melding=_("Kravet er godkjent, og legen får beskjed."),
        utfor=godkjenn_refusjonskrav,
        ko=Ko.TIL_GODKJENNING,
    ),
    "returner": Handling(
        rettigheter=SVARER,
        tittel=_("Send kravet tilbake"),
        ingress=_("Legen får beskjed, retter kravet og sender det på nytt."),
        knapp=_("Send tilbake"),
        melding=_("Kravet er sendt tilbake, og legen får beskjed."),
        utfor=returner_refusjonskrav,
        skjema=Grunnskjema,
    ),
    "avsla": Handling(
        rettigheter=SVARER,
        tittel=_("Avslå kravet"),
        ingress=_(
            "Kravet blir ikke betalt, og det kan ikke gjøres om. Kan legen rette det, sender du det tilbake i stedet."
        ),
        knapp=_("Avslå kravet"),
        melding=_("Kravet er avslått, og legen får begrunnelsen."),
        utfor=avsla_refusjonskrav,
        skjema=Grunnskjema,
    ),
    "trekk": Handling(
        rettigheter=(Rettighet.KREV_REFUSJON,),
        tittel=_("Trekk kravet"),
        ingress=_("Kommunen behandler ikke kravet, og det blir ikke betalt. Du kan kreve det samme på nytt."),
        knapp=_("Trekk kravet"),
        melding=_("Kravet er trukket."),
        utfor=trekk_refusjonskrav,
    ),
}


def lag_view(navn: str) -> View:
    """The page of one act. Where there is nothing to do, the reader is sent to how it stands."""
    handling = HANDLINGER[navn]

    @krever(*handling.rettigheter)
    @require_http_methods(["GET", "POST"])
    def view(request: Foresporsel, krav_id: UUID) -> HttpResponse:
        bilde = hent_refusjonskrav(aktor=request.aktor, krav_id=krav_id)
        if request.method == "POST":
            return _do(request, handling, bilde)
        if navn not in lag_kravside(bilde, request.aktor).kan:
            return redirect("refusjon:vis", krav_id)
        return _show(request, handling, bilde, handling.skjema(), bilde.laas)

    return view


def _do(request: Foresporsel, handling: Handling, bilde: Refusjonsbilde) -> HttpResponse:
    skjema = handling.skjema(request.POST)
    if not skjema.is_valid():
        return _show(request, handling, bilde, skjema, sett_laas(request))
    try:
        handling.utfor(aktor=request.aktor, krav_id=bilde.id, laas=sett_laas(request), **skjema.cleaned_data)
    except tuple(NEI) as feil:
        messages.warning(request, str(NEI[type(feil)]))
        return redirect("refusjon:vis", bilde.id)
    messages.success(request, str(handling.melding))
    return _next(request, handling, bilde)


def _next(request: Foresporsel, handling: Handling, bilde: Refusjonsbilde) -> HttpResponse:
    """The next that waits for her, until there is none."""
    if handling.ko is None:
        return redirect("refusjon:vis", bilde.id)
    neste = neste_i_koen(aktor=request.aktor, ko=handling.ko, utenom=bilde.id)
    if neste is None:
        messages.info(request, now("Det er ingen flere krav som venter på deg i denne køen."))
        return redirect("refusjon:vis", bilde.id)
    messages.info(request, now("Her er det neste kravet som venter på deg."))
    return redirect("refusjon:vis", neste)


def _show(
    request: Foresporsel, handling: Handling, bilde: Refusjonsbilde, skjema: forms.Form, laas: int
) -> HttpResponse:
    context = {
        "side": lag_kravside(bilde, request.aktor),
        "handling": handling,
        "skjema": skjema,
        "laas": laas,
    }
    return render(request, "refusjon/handling.html", context)
