"""The claim on a doctor when an agreement ends."""

from django.utils.translation import gettext_lazy as _

from alis.services.oppgaver.oppgave import Oppgave
from alis.services.oppgaver.oppgave import Oppgaveslag as Slag
from alis.web.sak.oppgavetekst.tekst import Oppgavetekst


def _opphoret(oppgave: Oppgave) -> str:
    return f"/opphor/{oppgave.objekt_id}/"


TEKSTER = {
    Slag.GODKJENN_KRAV: Oppgavetekst(
        tittel=_("Godkjenn kravet på %(navn)s"),
        grunn=_(
            "Kravet om tilbakebetaling ble regnet ut %(dag)s. Det er ikke sendt før en annen har godkjent det."
        ),
        knapp=_("Se over kravet"),
        stikkord=_("godkjenne"),
        adresse=_opphoret,
    ),
    Slag.AVGJOR_KRAV: Oppgavetekst(
        tittel=_("Svar %(navn)s om kravet"),
        grunn=_("Legen sa %(dag)s at kravet er feil. Rett det, fasthold det eller ettergi det."),
        knapp=_("Les og avgjør"),
        stikkord=_("avgjøre"),
        adresse=_opphoret,
    ),
    Slag.BETAL_KRAV: Oppgavetekst(
        tittel=_("Betal tilbake til %(kommune)s"),
        grunn=_("Fristen er %(dag)s. Se hvordan kravet er regnet ut, og si fra hvis du er uenig."),
        knapp=_("Se kravet"),
        stikkord=_("betale"),
        adresse=_opphoret,
    ),
    Slag.FOLG_KRAV: Oppgavetekst(
        tittel=_("Følg opp kravet på %(navn)s"),
        grunn=_("Fristen for å betale er %(dag)s, og hele kravet er ikke registrert betalt."),
        knapp=_("Se kravet"),
        stikkord=_("krav"),
        adresse=_opphoret,
    ),
    Slag.FULLFOR_KRAV: Oppgavetekst(
        tittel=_("Gjør kravet på %(navn)s ferdig"),
        grunn=_("Et beløp var ikke kjent %(dag)s. Kravet kan ikke sendes før det er det."),
        knapp=_("Rett kravet"),
        stikkord=_("krav"),
        adresse=_opphoret,
    ),
}
