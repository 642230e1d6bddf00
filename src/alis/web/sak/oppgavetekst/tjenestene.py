"""What is asked of services in hospitals."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from alis.services.oppgaver.oppgave import Oppgave
from alis.services.oppgaver.oppgave import Oppgaveslag as Slag
from alis.web.sak.oppgavetekst.tekst import Oppgavetekst


def _tjenesten(oppgave: Oppgave) -> str:
    return reverse("sykehustjeneste:vis", args=[oppgave.objekt_id])


def _behovet(oppgave: Oppgave) -> str:
    return reverse("behov:vis", args=[oppgave.objekt_id])


def _endre(oppgave: Oppgave, steg: str) -> str:
    return reverse("sak:endre", args=[oppgave.sak_id, steg])


def _retting(oppgave: Oppgave) -> str:
    return reverse("sak:endre_rad", args=[oppgave.sak_id, "tjenestedager", oppgave.objekt_id])


TEKSTER = {
    Slag.SVAR_PA_FORLENGELSE: Oppgavetekst(
        tittel=_("Svar på om tjenesten til %(navn)s skal forlenges"),
        grunn=_(
            "Forslaget kom %(dag)s. Svarer dere ja, flyttes fraværet i saken med. Uten svar slutter tjenesten som planlagt."
        ),
        knapp=_("Se forslaget og svar"),
        stikkord=_("svare"),
        adresse=_tjenesten,
    ),
    Slag.HOLD_KONTAKT: Oppgavetekst(
        tittel=_("Ta kontakt med %(navn)s"),
        grunn=_(
            "Legen er i sykehuset. Siste kontakt, eller første dag, var %(dag)s. Før kontakten i loggen."
        ),
        knapp=_("Se tjenesten"),
        stikkord=_("kontakt"),
        adresse=_tjenesten,
    ),
    Slag.MOT_LEGEN: Oppgavetekst(
        tittel=_("Møt %(navn)s igjen"),
        grunn=_("Tjenesten i sykehuset ble ferdig %(dag)s. Snakk om veien videre, og før møtet i loggen."),
        knapp=_("Se tjenesten"),
        stikkord=_("møte"),
        adresse=_tjenesten,
    ),
    Slag.MELD_RESTEN: Oppgavetekst(
        tittel=_("Meld det som gjenstår av tjenesten til %(navn)s"),
        grunn=_(
            "Tjenesten i sykehuset sluttet før tiden, og sykehuset bekreftet den %(dag)s. Mindre enn seks måneder er gjort. Meld et nytt behov innen %(frist)s."
        ),
        knapp=_("Meld det som gjenstår"),
        stikkord=_("sykehus"),
        adresse=lambda oppgave: reverse("behov:meld", args=[oppgave.sak_id]),
    ),
    Slag.FLYTT_FRAVARET: Oppgavetekst(
        tittel=_("Flytt fraværet som kolliderer med tjenesten til %(navn)s"),
        grunn=_(
            "Tjenesten i sykehuset begynner %(dag)s, men legen er registrert borte på de samme dagene. Når det er flyttet, blir tjenesten ført av seg selv."
        ),
        knapp=_("Se fraværet i saken"),
        stikkord=_("fravær"),
        adresse=lambda oppgave: reverse("sak:opplysninger", args=[oppgave.sak_id]),
    ),
    Slag.FOR_INSTITUSJONSPERIODE: Oppgavetekst(
        tittel=_("Før når %(navn)s har tjeneste i institusjonen"),
        grunn=_(
            "Tjenesten i en kommunal institusjon skulle begynne eller gå videre %(dag)s, og dagene er ikke ført."
        ),
        knapp=_("Før dagene"),
        stikkord=_("tjeneste"),
        adresse=_behovet,
    ),
    Slag.FULLFOR_INSTITUSJONSTJENESTE: Oppgavetekst(
        tittel=_("Før at %(navn)s er ferdig i institusjonen"),
        grunn=_(
            "Siste dag i den kommunale institusjonen var %(dag)s. Er begge læringsmålene dokumentert, er behovet fullført."
        ),
        knapp=_("Se behovet"),
        stikkord=_("ferdig"),
        adresse=_behovet,
    ),
    Slag.FOR_TJENESTEFRAVAR: Oppgavetekst(
        tittel=_("Før fraværet til %(navn)s"),
        grunn=_(
            "Legen har institusjonstjeneste %(periode)s. Da hviler avtalen, og månedene gir ikke tilskudd. Fraværet er ikke ført i saken."
        ),
        knapp=_("Før fraværet"),
        stikkord=_("fravær"),
        adresse=lambda oppgave: f"{_endre(oppgave, 'tjenestefravar')}?dag={oppgave.dag}",
    ),
    Slag.RETT_TJENESTEFRAVAR: Oppgavetekst(
        tittel=_("Rett fraværet til %(navn)s"),
        grunn=_("Legen har institusjonstjeneste %(periode)s. Fraværet i saken har andre dager."),
        knapp=_("Flytt fraværet"),
        stikkord=_("fravær"),
        adresse=_retting,
    ),
    Slag.FJERN_TJENESTEFRAVAR: Oppgavetekst(
        tittel=_("Ta bort fraværet til %(navn)s"),
        grunn=_("Legen har ikke lenger institusjonstjeneste %(periode)s. Fraværet står fortsatt i saken."),
        knapp=_("Ta bort fraværet"),
        stikkord=_("fravær"),
        adresse=_retting,
    ),
    Slag.BEKREFT_TJENESTEN: Oppgavetekst(
        tittel=_("Bekreft tjenesten til %(navn)s fra %(kommune)s"),
        grunn=_("Siste dag var %(dag)s. Bekreft den innen %(frist)s."),
        knapp=_("Bekreft tjenesten"),
        stikkord=_("bekrefte"),
        adresse=_tjenesten,
    ),
    Slag.DOKUMENTER_MALENE: Oppgavetekst(
        tittel=_("Dokumenter læringsmålene til %(navn)s fra %(kommune)s"),
        grunn=_("Tjenesten er bekreftet til og med %(dag)s. ALM-055 og ALM-085 skal være dokumentert."),
        knapp=_("Se læringsmålene"),
        stikkord=_("læringsmål"),
        adresse=_tjenesten,
    ),
}
