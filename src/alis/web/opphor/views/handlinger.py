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
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.tilgang import View, krever
from alis.web.opphor.feil import AVSLAG, ENDRET, HAR_ENDRET_SEG, legg_til_feil
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
        ingress=_("Avtalen gjelder videre som før. Legen, veilederen og signataren får beskjed."),
        knapp=_("La avtalen gjelde"),
        melding=_("Avslutningen er angret. Avtalen gjelder videre."),
        skjema=Angreskjema,
        kan=lambda bilde, aktor: kan_angres(bilde, aktor, idag=localdate()),
        utfor=_angre,
    ),
}


def lag_view(navn: str) -> View:
    """The page of one act. Where there is nothing to do any more, the reader is sent to how it stands."""
    handling = HANDLINGER[navn]

    @krever(handling.rettighet)
    @require_http_methods(["GET", "POST"])
    def view(request: Foresporsel, opphor_id: UUID) -> HttpResponse:
        bilde = hent_opphor(aktor=request.aktor, opphor_id=opphor_id)
        if not handling.kan(bilde, request.aktor):
            return redirect("opphor:vis", opphor_id)
        skjema = handling.skjema(request.POST if request.method == "POST" else None)
        if skjema.is_valid() and _utfor(request, handling, bilde, skjema):
            return redirect("opphor:vis", opphor_id)
        side = lag_opphorsside(bilde, request.aktor, idag=localdate())
        innhold = {"side": side, "skjema": skjema, "handling": handling, "laas": _laas(bilde)}
        return render(request, "opphor/handling.html", innhold)

    return view


def _laas(bilde: Opphorsbilde) -> int:
    return bilde.gjeldende.laas if bilde.gjeldende else 0


def _utfor(request: Foresporsel, handling: Handling, bilde: Opphorsbilde, skjema: forms.Form) -> bool:
    """Whether there is nothing more to ask."""
    sett = request.POST.get("laas", "")
    laas = int(sett) if sett.isdecimal() and len(sett) < 10 else -1
    try:
        handling.utfor(aktor=request.aktor, bilde=bilde, laas=laas, svar=skjema.cleaned_data)
    except AVSLAG as feil:
        legg_til_feil(skjema, feil)
        return False
    except ENDRET as feil:
        messages.warning(request, str(HAR_ENDRET_SEG[type(feil)]))
        return True
    messages.success(request, str(handling.melding))
    return True
