"""What is laid out, paid and owed: the doctor's claims, the kommune's own costs, the bank and the state."""

from django.utils.translation import gettext_lazy as _

from alis.services.oppgaver.oppgave import Oppgave
from alis.services.oppgaver.oppgave import Oppgaveslag as Slag
from alis.web.sak.oppgavetekst.tekst import Oppgavetekst


def _refusjonen(oppgave: Oppgave) -> str:
    return f"/refusjoner/{oppgave.objekt_id}/"


def _egenkostnaden(oppgave: Oppgave) -> str:
    return f"/kostnader/{oppgave.objekt_id}/"


def _legens_konto(oppgave: Oppgave) -> str:
    return f"/kontonummer/{oppgave.sak_id}/"


def _utbetalingen(oppgave: Oppgave) -> str:
    return f"/utbetalinger/{oppgave.objekt_id}/"


def _veiledningsattesten(oppgave: Oppgave) -> str:
    return f"/veiledning/attester/{oppgave.objekt_id}/"


TEKSTER = {
    Slag.RETT_REFUSJON: Oppgavetekst(
        tittel=_("Rett refusjonskravet ditt i %(kommune)s"),
        grunn=_("Kommunen sendte det tilbake %(dag)s. Les hvorfor, rett kravet og send det på nytt."),
        knapp=_("Rett kravet"),
        stikkord=_("rette"),
        adresse=_refusjonen,
    ),
    Slag.ATTESTER_REFUSJON: Oppgavetekst(
        tittel=_("Attester refusjonskrav fra %(navn)s"),
        grunn=_("Det eldste har ventet siden %(dag)s. Se over bilagene, og attester eller send tilbake."),
        knapp=_("Se over kravet"),
        stikkord=_("attestere"),
        adresse=_refusjonen,
    ),
    Slag.GODKJENN_REFUSJON: Oppgavetekst(
        tittel=_("Godkjenn refusjonskrav fra %(navn)s"),
        grunn=_("Det eldste er attestert og sendt %(dag)s. Se over det, og godkjenn eller send tilbake."),
        knapp=_("Se over kravet"),
        stikkord=_("godkjenne"),
        adresse=_refusjonen,
    ),
    Slag.RETT_EGENKOSTNAD: Oppgavetekst(
        tittel=_("Rett kommunens kostnad for %(navn)s"),
        grunn=_("Den ble sendt tilbake %(dag)s. Les hvorfor, rett kostnaden og send den på nytt."),
        knapp=_("Se kostnaden"),
        stikkord=_("rette"),
        adresse=_egenkostnaden,
    ),
    Slag.GODKJENN_EGENKOSTNAD: Oppgavetekst(
        tittel=_("Godkjenn kommunens kostnad for %(navn)s"),
        grunn=_("Den eldste ble sendt %(dag)s. Se over bilagene, og godkjenn eller send tilbake."),
        knapp=_("Se kostnaden"),
        stikkord=_("godkjenne"),
        adresse=_egenkostnaden,
    ),
    Slag.SKRIV_KONTO: Oppgavetekst(
        tittel=_("Skriv kontonummeret ditt til %(kommune)s"),
        grunn=_("Du har fått godkjent et refusjonskrav %(dag)s. Kommunen vet ikke hvor pengene skal."),
        knapp=_("Skriv kontonummer"),
        stikkord=_("konto"),
        adresse=_legens_konto,
    ),
    Slag.BEKREFT_KONTO: Oppgavetekst(
        tittel=_("Bekreft kontonummeret til %(navn)s"),
        grunn=_("Det ble skrevet %(dag)s. Ring legen, og la henne lese det opp før du bekrefter."),
        knapp=_("Se over kontonummeret"),
        stikkord=_("bekrefte konto"),
        adresse=lambda oppgave: "/utbetalinger/kontonumre/",
    ),
    Slag.BOKFOR_UBRUKT: Oppgavetekst(
        tittel=_("Bokfør ubrukt tilskudd i %(kommune)s"),
        grunn=_("Tilskuddsperioden var over %(dag)s, og staten har betalt mer enn det som er dokumentert."),
        knapp=_("Se oppgjøret"),
        stikkord=_("ubrukt"),
        adresse=lambda oppgave: "/regnskap/staten/",
    ),
    Slag.BETAL_STATEN: Oppgavetekst(
        tittel=_("Betal tilbake til staten fra %(kommune)s"),
        grunn=_(
            "Kravet ble bokført %(dag)s. Betal slik Helsedirektoratet har skrevet, og registrer det her."
        ),
        knapp=_("Se oppgjøret"),
        stikkord=_("til staten"),
        adresse=lambda oppgave: "/regnskap/staten/",
    ),
    Slag.LAG_UTBETALING: Oppgavetekst(
        tittel=_("Betal ut godkjente refusjonskrav"),
        grunn=_("Det eldste er fra %(navn)s og ble godkjent %(dag)s."),
        knapp=_("Lag utbetaling"),
        stikkord=_("betale ut"),
        adresse=lambda oppgave: "/utbetalinger/ny/",
    ),
    Slag.GODKJENN_UTBETALING: Oppgavetekst(
        tittel=_("Godkjenn utbetaling %(navn)s for banken"),
        grunn=_("En annen laget den %(dag)s. Se over betalingene, og godkjenn eller forkast."),
        knapp=_("Se over utbetalingen"),
        stikkord=_("godkjenne utbetaling"),
        adresse=_utbetalingen,
    ),
    Slag.REGISTRER_BANKSVAR: Oppgavetekst(
        tittel=_("Registrer bankens svar på utbetaling %(navn)s"),
        grunn=_("Banken skulle betale %(dag)s. Legene får ikke beskjed før svaret er registrert."),
        knapp=_("Registrer svaret"),
        stikkord=_("bankens svar"),
        adresse=lambda oppgave: f"{_utbetalingen(oppgave)}svar/",
    ),
    Slag.SIGNER_VEILEDNING: Oppgavetekst(
        tittel=_("Signer veiledningstimene med %(navn)s"),
        grunn=_(
            "Listen har ventet siden %(dag)s. Se over møtene. Signer hvis de stemmer, ellers forkaster du den."
        ),
        knapp=_("Se listen"),
        stikkord=_("signere"),
        adresse=_veiledningsattesten,
    ),
    Slag.ATTESTER_VEILEDNING: Oppgavetekst(
        tittel=_("Attester veiledningen til %(navn)s"),
        grunn=_(
            "Lege og veileder har signert, den siste %(dag)s. Se over timene, og attester eller send tilbake."
        ),
        knapp=_("Se attesten"),
        stikkord=_("attestere"),
        adresse=_veiledningsattesten,
    ),
    Slag.GODKJENN_VEILEDNING: Oppgavetekst(
        tittel=_("Godkjenn veiledningen til %(navn)s"),
        grunn=_("Timene ble attestert %(dag)s. Se over dem, og godkjenn eller send tilbake."),
        knapp=_("Se attesten"),
        stikkord=_("godkjenne"),
        adresse=_veiledningsattesten,
    ),
}
