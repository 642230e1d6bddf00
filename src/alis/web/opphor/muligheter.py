"""What the actor can do with an ending and its claim now: the acts, their rights, and the buttons."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _

from alis.domain.flyt import TILBAKEBETALINGSKRAV, Kravhandling
from alis.domain.tilgang import Aktor, Rettighet
from alis.services.opphor.opphorsbilde import Opphorsbilde


@dataclass(frozen=True, kw_only=True)
class Knapp:
    tekst: str
    adresse: str
    viktig: bool = False


ADRESSER = {
    Kravhandling.SEND: ("opphor:send", Rettighet.GODKJENN_KRAV),
    Kravhandling.BETAL_SISTE: ("opphor:betaling", Rettighet.AVSLUTT_AVTALE),
    Kravhandling.SI_IMOT: ("opphor:si_imot", Rettighet.SVAR_PA_KRAV),
    Kravhandling.FASTHOLD: ("opphor:fasthold", Rettighet.GODKJENN_KRAV),
    Kravhandling.RETT: ("opphor:rett", Rettighet.AVSLUTT_AVTALE),
    Kravhandling.ETTERGI: ("opphor:ettergi", Rettighet.GODKJENN_KRAV),
}


def kan(bilde: Opphorsbilde, handling: Kravhandling, aktor: Aktor) -> bool:
    """Whether the actor can do this to the claim that holds. Nobody approves what she has worked out herself."""
    krav = bilde.gjeldende
    if krav is None or not aktor.har(ADRESSER[handling][1]):
        return False
    if handling is Kravhandling.SEND and krav.beregnet_av_id == aktor.person_id:
        return False
    return TILBAKEBETALINGSKRAV.kan(krav.status, handling)


def kan_angres(bilde: Opphorsbilde, aktor: Aktor, *, idag: date) -> bool:
    krav = bilde.gjeldende
    return (
        aktor.har(Rettighet.AVSLUTT_AVTALE)
        and bilde.angret_at is None
        and bilde.siste_dag >= idag
        and (krav is None or TILBAKEBETALINGSKRAV.kan(krav.status, Kravhandling.BORTFALL))
    )


def lag_knapper(bilde: Opphorsbilde, aktor: Aktor, *, idag: date) -> Iterable[Knapp]:
    navn = {
        Kravhandling.SEND: _("Godkjenn og send kravet"),
        Kravhandling.BETAL_SISTE: _("Registrer betaling"),
        Kravhandling.SI_IMOT: _("Jeg er uenig"),
        Kravhandling.FASTHOLD: _("Fasthold kravet"),
        Kravhandling.RETT: _("Rett kravet"),
        Kravhandling.ETTERGI: _("Ettergi kravet"),
    }
    for handling, (adresse, _rett) in ADRESSER.items():
        if kan(bilde, handling, aktor):
            yield Knapp(
                tekst=navn[handling],
                adresse=reverse(adresse, args=[bilde.opphor_id]),
                viktig=handling in (Kravhandling.SEND, Kravhandling.BETAL_SISTE),
            )
    if kan_angres(bilde, aktor, idag=idag):
        yield Knapp(tekst=_("Angre avslutningen"), adresse=reverse("opphor:angre", args=[bilde.opphor_id]))
