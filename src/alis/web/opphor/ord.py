"""The words for why an agreement ends, and what is done with unspent money."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from alis.domain.avtale.avslutningsgrunn import Avslutningsgrunn
from alis.domain.avtale.ubrukt import Ubruktregel

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
