"""The words for why an agreement ends, what is done with unspent money, and where a claim stands."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from alis.domain.avtale.avslutningsgrunn import Avslutningsgrunn
from alis.domain.avtale.ubrukt import Ubruktregel
from alis.domain.flyt import Kravstatus
from alis.domain.tilgang import Aktor, Rolle

GRUNNER: dict[Avslutningsgrunn, tuple[str | Promise, str | Promise]] = {
    Avslutningsgrunn.FRATREDELSE: (
        _("Legen slutter i stillingen"),
        _("Avtalen slutter samme dag som stillingen, fastlegeavtalen eller introduksjonsavtalen."),
    ),
    Avslutningsgrunn.VIKARIAT_OVER: (
        _("Vikariatet er over"),
        _("Avtalen slutter samme dag som vikaravtalen."),
    ),
    Avslutningsgrunn.FEM_AR_BRUKT: (
        _("De fem årene er brukt opp"),
        _("Avtalen varer i høyst fem år, regnet i full stilling."),
    ),
    Avslutningsgrunn.FERDIG_SPESIALIST: (
        _("Legen er ferdig spesialist"),
        _("Avtalen gjelder bare under spesialiseringen."),
    ),
    Avslutningsgrunn.UTEN_TILSKUDD: (
        _("Staten gir ikke tilskudd"),
        _("Avtalen forutsetter tilskudd. Dere setter hvilken dag den slutter."),
    ),
    Avslutningsgrunn.OPPSAGT: (
        _("Avtalen er sagt opp"),
        _("Den ene parten har sagt opp avtalen. Legen kan bli i stillingen."),
    ),
    Avslutningsgrunn.ENIGHET: (
        _("Partene er enige om å avslutte"),
        _("Dere og legen har satt en dag sammen."),
    ),
}
UBRUKTREGLER: dict[Ubruktregel, tuple[str | Promise, str | Promise]] = {
    Ubruktregel.TILBAKEBETALES: (
        _("Legen betaler tilbake det som er ubrukt"),
        _(
            "Kommunen gjør opp med staten. Det følger av standardvilkårene når staten ikke har sagt noe annet."
        ),
    ),
    Ubruktregel.OVERFORES: (
        _("Det følger legen til neste avtale"),
        _("Legen betaler ikke noe nå. Bruk bare dette når noen har bestemt det."),
    ),
    Ubruktregel.BEHOLDES: (
        _("Legen beholder det"),
        _("Partene har avtalt det. Staten kan kreve pengene av kommunen."),
    ),
}
STATUSNAVN = {
    Kravstatus.UAVKLART: _("Noe er ikke kjent"),
    Kravstatus.BEREGNET: _("Venter på godkjenning"),
    Kravstatus.SENDT: _("Sendt, ikke betalt"),
    Kravstatus.INNSIGELSE: _("Legen er uenig"),
    Kravstatus.BETALT: _("Betalt"),
    Kravstatus.ETTERGITT: _("Ettergitt"),
    Kravstatus.ERSTATTET: _("Rettet i et nytt krav"),
    Kravstatus.BORTFALT: _("Bortfalt"),
}
STATUSNAVN_FOR_ALIS = STATUSNAVN | {
    Kravstatus.SENDT: _("Skal betales"),
    Kravstatus.INNSIGELSE: _("Du har sagt at du er uenig"),
    Kravstatus.ETTERGITT: _("Du slipper å betale"),
}
STATUSFARGE = {
    Kravstatus.UAVKLART: "warning",
    Kravstatus.BEREGNET: "warning",
    Kravstatus.SENDT: "warning",
    Kravstatus.INNSIGELSE: "danger",
    Kravstatus.BETALT: "success",
    Kravstatus.ETTERGITT: "neutral",
    Kravstatus.ERSTATTET: "neutral",
    Kravstatus.BORTFALT: "neutral",
}


def statusnavn(status: Kravstatus, aktor: Aktor) -> str:
    return str((STATUSNAVN_FOR_ALIS if aktor.rolle is Rolle.ALIS else STATUSNAVN)[status])
