"""The grant: its rates, its calls, and the application."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from alis.services.oppgaver.oppgave import Oppgave
from alis.services.oppgaver.oppgave import Oppgaveslag as Slag
from alis.web.sak.oppgavetekst.tekst import Oppgavetekst
from alis.web.soknad.adresser import som_slug


def _satsene(oppgave: Oppgave) -> str:
    return f"/satser/kladd/{oppgave.objekt_id}/"


def _utlysningen(oppgave: Oppgave) -> str:
    return reverse("soknad:utlysning", args=[som_slug(oppgave.tilskuddsperiode)])


def _soknaden(oppgave: Oppgave) -> str:
    return reverse("soknad:vis", args=[som_slug(oppgave.tilskuddsperiode)])


TEKSTER = {
    Slag.GODKJENN_SATS: Oppgavetekst(
        tittel=_("Godkjenn satsene fra %(navn)s"),
        grunn=_("De skal gjelde fra %(dag)s. Se hva som er nytt, og godkjenn eller send tilbake."),
        knapp=_("Les satsene"),
        stikkord=_("satser"),
        adresse=lambda oppgave: f"{_satsene(oppgave)}godkjenn/",
    ),
    Slag.RETT_SATS: Oppgavetekst(
        tittel=_("Rett satsene som er sendt tilbake"),
        grunn=_("De skal gjelde fra %(dag)s. Begrunnelsen står ved satsene. Rett dem, og send på nytt."),
        knapp=_("Se satsene"),
        stikkord=_("satser"),
        adresse=_satsene,
    ),
    Slag.GJOR_SOKNAD_KLAR: Oppgavetekst(
        tittel=_("Gjør klar søknaden om tilskudd for %(periode)s"),
        grunn=_(
            "Perioden varer til og med %(dag)s. Systemet fyller ut søknaden. Se over den, og la signataren sende."
        ),
        knapp=_("Se søknaden"),
        stikkord=_("søknad"),
        adresse=_soknaden,
    ),
    Slag.SEND_SOKNAD: Oppgavetekst(
        tittel=_("Send søknaden om tilskudd for %(periode)s"),
        grunn=_("Den ble gjort klar %(dag)s. Se over den, og send den eller ta den tilbake."),
        knapp=_("Se og send"),
        stikkord=_("søknad"),
        adresse=_soknaden,
    ),
    Slag.REGISTRER_SVAR_FRA_STATEN: Oppgavetekst(
        tittel=_("Registrer svaret fra staten for %(periode)s"),
        grunn=_("Søknaden ble sendt %(dag)s. Pengene er ikke i regnskapet før svaret er registrert."),
        knapp=_("Se søknaden"),
        stikkord=_("svar"),
        adresse=_soknaden,
    ),
    Slag.LEVER_RAPPORT: Oppgavetekst(
        tittel=_("Lever rapporten om tilskuddet for %(periode)s"),
        grunn=_(
            "Rapporten skal være levert i statens portal innen %(dag)s. Søknaden og regnskapet har tallene. Registrer her når den er levert."
        ),
        knapp=_("Se søknaden"),
        stikkord=_("rapport"),
        adresse=lambda oppgave: f"{_soknaden(oppgave)}#rapport",
    ),
    Slag.GODKJENN_UTLYSNING: Oppgavetekst(
        tittel=_("Godkjenn utlysningen for %(periode)s"),
        grunn=_("En kollega skrev fristene %(dag)s. De gjelder først når en annen har godkjent dem."),
        knapp=_("Les utlysningen"),
        stikkord=_("godkjenne utlysning"),
        adresse=_utlysningen,
    ),
    Slag.RETT_UTLYSNING: Oppgavetekst(
        tittel=_("Rett utlysningen for %(periode)s, som er sendt tilbake"),
        grunn=_(
            "En kollega sendte den tilbake %(dag)s. Begrunnelsen står ved utlysningen. Rett den, og send på nytt."
        ),
        knapp=_("Se utlysningen"),
        stikkord=_("rette utlysning"),
        adresse=_utlysningen,
    ),
}
