"""What is done with a claim or an ending: one table of acts, and one page for each."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.functional import Promise
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods

from alis.domain.flyt import Kravhandling
from alis.domain.tilgang import Aktor, Rettighet
from alis.domain.verdier import Belop
from alis.services.opphor.angre_opphor import angre_opphor
from alis.services.opphor.avgjor_krav import ettergi_krav, fasthold_krav
from alis.services.opphor.hent_opphor import hent_opphor
from alis.services.opphor.opphorsbilde import Opphorsbilde
from alis.services.opphor.registrer_innbetaling import registrer_innbetaling
from alis.services.opphor.send_krav import send_krav
from alis.services.opphor.si_imot_krav import si_imot_krav
from alis.web.avtale.sett_laas import sett_laas
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.tilgang import View, krever
from alis.web.opphor.endret import Endret, er_gjort, lag_endret
from alis.web.opphor.feil import AVSLAG, KRAVET_ER_ENDRET, legg_til_feil
from alis.web.opphor.handlingsskjema import (
    Angreskjema,
    Begrunnelsesskjema,
    Bekreftskjema,
    Innbetalingsskjema,
    Innsigelsesskjema,
)
from alis.web.opphor.muligheter import kan, kan_angres
from alis.web.opphor.presenter import lag_opphorsside


@dataclass(frozen=True, kw_only=True)
class Handling:
    """`utfor` calls the service with what the form gave; `kan` is whether there is anything to do now."""

    rettighet: Rettighet
    tittel: Promise
    ingress: Promise
    knapp: Promise
    melding: Promise
    skjema: type[forms.Form]
    kan: Callable[[Opphorsbilde, Aktor], bool]
    utfor: Callable[..., object]


def _krav(handling: Kravhandling) -> Callable[[Opphorsbilde, Aktor], bool]:
    return lambda bilde, aktor: kan(bilde, handling, aktor)


def _send(*, aktor: Aktor, bilde: Opphorsbilde, laas: int, svar: Mapping[str, Any]) -> None:
    send_krav(aktor=aktor, opphor_id=bilde.opphor_id, laas=laas)


def _betal(*, aktor: Aktor, bilde: Opphorsbilde, laas: int, svar: Mapping[str, Any]) -> None:
    registrer_innbetaling(
        aktor=aktor,
        opphor_id=bilde.opphor_id,
        laas=laas,
        dato=svar["dato"],
        belop=Belop(svar["belop"]),
    )


def _imot(*, aktor: Aktor, bilde: Opphorsbilde, laas: int, svar: Mapping[str, Any]) -> None:
    si_imot_krav(aktor=aktor, opphor_id=bilde.opphor_id, laas=laas, innsigelse=svar["fordi"])


def _fasthold(*, aktor: Aktor, bilde: Opphorsbilde, laas: int, svar: Mapping[str, Any]) -> None:
    fasthold_krav(aktor=aktor, opphor_id=bilde.opphor_id, laas=laas, fordi=svar["fordi"])


def _ettergi(*, aktor: Aktor, bilde: Opphorsbilde, laas: int, svar: Mapping[str, Any]) -> None:
    ettergi_krav(aktor=aktor, opphor_id=bilde.opphor_id, laas=laas, fordi=svar["fordi"])


def _angre(*, aktor: Aktor, bilde: Opphorsbilde, laas: int, svar: Mapping[str, Any]) -> None:
    angre_opphor(aktor=aktor, opphor_id=bilde.opphor_id, fordi=svar["fordi"])


HANDLINGER: Mapping[str, Handling] = {
    "send": Handling(
        rettighet=Rettighet.GODKJENN_KRAV,
        tittel=_("Godkjenn og send kravet"),
        ingress=_("Se over utregningen. Når du godkjenner, lager vi brevet, og legen får beskjed."),
        knapp=_("Godkjenn og send"),
        melding=_("Kravet er sendt. Legen har 30 dager på å betale."),
        skjema=Bekreftskjema,
        kan=_krav(Kravhandling.SEND),
        utfor=_send,
    ),
    "betaling": Handling(
        rettighet=Rettighet.AVSLUTT_AVTALE,
        tittel=_("Registrer betaling"),
        ingress=_("Skriv det kommunen har fått. Er det bare en del, følger vi kravet til resten er betalt."),
        knapp=_("Registrer"),
        melding=_("Betalingen er registrert."),
        skjema=Innbetalingsskjema,
        kan=_krav(Kravhandling.BETAL_SISTE),
        utfor=_betal,
    ),
    "si-imot": Handling(
        rettighet=Rettighet.SVAR_PA_KRAV,
        tittel=_("Hva er feil i kravet?"),
        ingress=_("Kommunen får det du skriver, og vurderer kravet på nytt. Du får svar her."),
        knapp=_("Send til kommunen"),
        melding=_("Kommunen har fått det du skrev. Du får beskjed når den har svart."),
        skjema=Innsigelsesskjema,
        kan=_krav(Kravhandling.SI_IMOT),
        utfor=_imot,
    ),
    "fasthold": Handling(
        rettighet=Rettighet.GODKJENN_KRAV,
        tittel=_("Fasthold kravet"),
        ingress=_("Kravet står som det er. Legen får begrunnelsen."),
        knapp=_("Fasthold kravet"),
        melding=_("Kravet står, og legen har fått svar."),
        skjema=Begrunnelsesskjema,
        kan=_krav(Kravhandling.FASTHOLD),
        utfor=_fasthold,
    ),
    "ettergi": Handling(
        rettighet=Rettighet.GODKJENN_KRAV,
        tittel=_("Ettergi kravet"),
        ingress=_("Legen slipper å betale det som gjenstår. Det kan ikke gjøres om."),
        knapp=_("Ettergi kravet"),
        melding=_("Kravet er ettergitt, og legen har fått beskjed."),
        skjema=Begrunnelsesskjema,
        kan=_krav(Kravhandling.ETTERGI),
        utfor=_ettergi,
    ),
    "angre": Handling(
        rettighet=Rettighet.AVSLUTT_AVTALE,
        tittel=_("Angre avslutningen"),
        ingress=_("Avtalen gjelder som før. Legen, veilederen og signataren får beskjed."),
        knapp=_("La avtalen gjelde"),
        melding=_("Avslutningen er angret. Avtalen gjelder som før."),
        skjema=Angreskjema,
        kan=lambda bilde, aktor: kan_angres(bilde, aktor, idag=localdate()),
        utfor=_angre,
    ),
}


def lag_view(navn: str) -> View:
    """The page of one act. Where there was nothing to do before one wrote, the reader is sent to how it stands."""
    handling = HANDLINGER[navn]

    @krever(handling.rettighet)
    @require_http_methods(["GET", "POST"])
    def view(request: Foresporsel, opphor_id: UUID) -> HttpResponse:
        bilde = hent_opphor(aktor=request.aktor, opphor_id=opphor_id)
        if request.method == "POST":
            return _do(request, handling, bilde, handling.skjema(request.POST))
        if not handling.kan(bilde, request.aktor):
            return redirect("opphor:vis", opphor_id)
        return _show(request, handling, bilde, handling.skjema(None))

    return view


def _do(request: Foresporsel, handling: Handling, bilde: Opphorsbilde, skjema: forms.Form) -> HttpResponse:
    if not handling.kan(bilde, request.aktor):
        return _show_changed(request, handling, bilde, skjema)
    if not skjema.is_valid():
        return _show(request, handling, bilde, skjema)
    try:
        handling.utfor(aktor=request.aktor, bilde=bilde, laas=sett_laas(request), svar=skjema.cleaned_data)
    except AVSLAG as feil:
        legg_til_feil(skjema, feil)
        return _show(request, handling, bilde, skjema)
    except KRAVET_ER_ENDRET:
        bilde = hent_opphor(aktor=request.aktor, opphor_id=bilde.opphor_id)
        return _show_changed(request, handling, bilde, skjema)
    messages.success(request, str(handling.melding))
    return redirect("opphor:vis", bilde.opphor_id)


def _show_changed(
    request: Foresporsel, handling: Handling, bilde: Opphorsbilde, skjema: forms.Form
) -> HttpResponse:
    """With what was written, beside what others have done; sending once more is then an answer to that."""
    sett = sett_laas(request)
    if skjema.is_valid() and er_gjort(bilde, request.aktor, sett, skjema.cleaned_data):
        return redirect("opphor:vis", bilde.opphor_id)
    kan_na = handling.kan(bilde, request.aktor)
    return _show(request, handling, bilde, skjema, lag_endret(bilde, sett, kan=kan_na))


def _show(
    request: Foresporsel,
    handling: Handling,
    bilde: Opphorsbilde,
    skjema: forms.Form,
    endret: Endret | None = None,
) -> HttpResponse:
    """A form with a fault in it still speaks of the claim that was seen."""
    side = lag_opphorsside(bilde, request.aktor, idag=localdate())
    laas = sett_laas(request) if skjema.is_bound and endret is None else _laas(bilde)
    innhold = {"side": side, "skjema": skjema, "handling": handling, "laas": laas, "endret": endret}
    return render(request, "opphor/handling.html", innhold)


def _laas(bilde: Opphorsbilde) -> int:
    return bilde.gjeldende.laas if bilde.gjeldende else 0
