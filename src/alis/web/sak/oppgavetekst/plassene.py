"""Hospital places: the doctor's answer, and what the trust's contact has before her."""

from django.utils.translation import gettext_lazy as _

from alis.services.oppgaver.oppgave import Oppgaveslag as Slag
from alis.web.sak.oppgavetekst.tekst import Oppgavetekst

TEKSTER = {
    Slag.SVAR_PAA_PLASSTILBUD: Oppgavetekst(
        tittel=_("Svar på tilbudet om plass ved %(navn)s, %(kommune)s"),
        grunn=_("Sykehuset holder plassen til og med %(dag)s. Svarer du ikke, går den videre."),
        knapp=_("Les tilbudet og svar"),
        stikkord=_("svare"),
        adresse=lambda oppgave: f"/plasstilbud/{oppgave.objekt_id}/",
    ),
    Slag.REGISTRER_BEHOV: Oppgavetekst(
        tittel=_("Registrer behov som er meldt til køen"),
        grunn=_("Det eldste er fra %(navn)s og ble meldt %(dag)s."),
        knapp=_("Se behovene"),
        stikkord=_("registrere"),
        adresse=lambda oppgave: "/plassko/?vis=meldt",
    ),
    Slag.TILBY_PLASS: Oppgavetekst(
        tittel=_("En plass ved %(navn)s, %(kommune)s, er ledig igjen"),
        grunn=_("Den begynner %(dag)s. Se hvem som er neste i forslaget, og send tilbudet."),
        knapp=_("Se plassen"),
        stikkord=_("tilby plass"),
        adresse=lambda oppgave: f"/plasser/{oppgave.objekt_id}/",
    ),
}
