"""What is asked of the hospital half-year."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from alis.services.oppgaver.oppgave import Oppgave
from alis.services.oppgaver.oppgave import Oppgaveslag as Slag
from alis.web.sak.oppgavetekst.tekst import Oppgavetekst


def _behovet(oppgave: Oppgave) -> str:
    return reverse("behov:vis", args=[oppgave.objekt_id])


def _plassen(oppgave: Oppgave) -> str:
    return reverse("plasstilbud:vis", args=[oppgave.objekt_id])


def _avtalen(oppgave: Oppgave) -> str:
    return reverse("foretaksavtale:vis", args=[oppgave.objekt_id])


TEKSTER = {
    Slag.MELD_BEHOV: Oppgavetekst(
        tittel=_("Meld behovet for sykehusplass for %(navn)s"),
        grunn=_(
            "Avtalen er signert, og legen trenger seks måneder i sykehus eller i en godkjent kommunal institusjon. Meld behovet innen %(frist)s."
        ),
        knapp=_("Meld behovet"),
        stikkord=_("sykehus"),
        adresse=lambda oppgave: reverse("behov:meld", args=[oppgave.sak_id]),
    ),
    Slag.SPOR_PA_NYTT: Oppgavetekst(
        tittel=_("Spør sykehuset på nytt om plass til %(navn)s"),
        grunn=_("Ønsket start er %(dag)s. Spør om planen holder, senest %(frist)s."),
        knapp=_("Spør på nytt"),
        stikkord=_("sykehus"),
        adresse=_behovet,
    ),
    Slag.LAG_ARBEIDSAVTALE: Oppgavetekst(
        tittel=_("Lag arbeidsavtale med %(navn)s"),
        grunn=_("Tjenesten begynner %(dag)s. Legen skal ha arbeidsavtalen senest %(frist)s."),
        knapp=_("Registrer arbeidsavtalen"),
        stikkord=_("avtale"),
        adresse=_plassen,
    ),
    Slag.TJENESTEN_BEGYNNER: Oppgavetekst(
        tittel=_("%(navn)s begynner i sykehuset"),
        grunn=_("Første dag er %(dag)s. Hold kontakt mens tjenesten varer."),
        knapp=_("Se plassen"),
        stikkord=_("sykehus"),
        adresse=_plassen,
    ),
    Slag.TA_IMOT_ALIS: Oppgavetekst(
        tittel=_("%(navn)s fra %(kommune)s begynner hos dere"),
        grunn=_("Første dag er %(dag)s."),
        knapp=_("Se plassen"),
        stikkord=_("oppstart"),
        adresse=_plassen,
    ),
    Slag.SIGNER_FORETAKSAVTALE: Oppgavetekst(
        tittel=_("Signer samarbeidsavtalen med %(navn)s"),
        grunn=_("Den ble sendt %(dag)s. Den gjelder fra dagen både kommunen og helseforetaket har signert."),
        knapp=_("Les og signer"),
        stikkord=_("signere"),
        adresse=lambda oppgave: reverse("foretaksavtale:signer", args=[oppgave.objekt_id]),
    ),
    Slag.FORNY_FORETAKSAVTALE: Oppgavetekst(
        tittel=_("Få på plass en ny samarbeidsavtale med %(navn)s"),
        grunn=_("Avtalen ble sagt opp %(dag)s og går ut %(frist)s. Innen da skal en ny være signert."),
        knapp=_("Se avtalen"),
        stikkord=_("ny avtale"),
        adresse=_avtalen,
    ),
    Slag.GJENNOMGA_FORETAKSAVTALE: Oppgavetekst(
        tittel=_("Gå gjennom samarbeidsavtalen med %(navn)s"),
        grunn=_("Partene gjør det sammen hvert år. Skriv et kort referat når det er gjort."),
        knapp=_("Se avtalen"),
        stikkord=_("gjennomgang"),
        adresse=_avtalen,
    ),
}
