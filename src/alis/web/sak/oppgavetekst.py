"""What each kind of task is called, why it is asked for, and where it is done."""

from collections.abc import Callable
from dataclasses import dataclass

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from alis.services.oppgaver.oppgave import Oppgave, Oppgaveslag
from alis.web.felles.visning import dato_lang, periode
from alis.web.soknad.adresser import som_slug

Slag = Oppgaveslag


@dataclass(frozen=True, kw_only=True)
class Oppgavetekst:
    """`stikkord` is one word for the strip of deadlines. Places: `navn`, `kommune`, `frist`, `dag`, `periode`."""

    tittel: Promise
    grunn: Promise
    knapp: Promise
    stikkord: Promise
    adresse: Callable[[Oppgave], str]


def _ny_avtale(oppgave: Oppgave) -> str:
    return f"/alis/{oppgave.sak_id}/avtale/ny/"


def _avtalen(oppgave: Oppgave) -> str:
    return f"/avtaler/{oppgave.versjon_id}/"


def _signer(oppgave: Oppgave) -> str:
    return f"/avtaler/{oppgave.versjon_id}/signer/"


def _papiret(oppgave: Oppgave) -> str:
    return f"/avtaler/{oppgave.versjon_id}/papir/{oppgave.objekt_id}/"


def _signer_veilederavtalen(oppgave: Oppgave) -> str:
    return f"/veilederavtaler/{oppgave.versjon_id}/signer/"


def _veilederavtalen(oppgave: Oppgave) -> str:
    return f"/veilederavtaler/{oppgave.versjon_id}/"


def _forhandlingen(oppgave: Oppgave) -> str:
    return f"/avtaler/{oppgave.versjon_id}/forhandling/"


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


def _satsene(oppgave: Oppgave) -> str:
    return f"/satser/kladd/{oppgave.objekt_id}/"


def _soknaden(oppgave: Oppgave) -> str:
    return reverse("soknad:vis", args=[som_slug(oppgave.tilskuddsperiode)])


def _opplysningene(oppgave: Oppgave) -> str:
    return f"/alis/{oppgave.sak_id}/opplysninger/"


def _endring(steg: str) -> Callable[[Oppgave], str]:
    return lambda oppgave: f"/alis/{oppgave.sak_id}/endre/{steg}"


def _svar(oppgave: Oppgave) -> str:
    return f"/alis/{oppgave.sak_id}/fravar/{oppgave.objekt_id}/svar/"


def _opphoret(oppgave: Oppgave) -> str:
    return f"/opphor/{oppgave.objekt_id}/"


def _avslutt(oppgave: Oppgave) -> str:
    return f"/avtaler/{oppgave.versjon_id}/opphor/"


TEKSTER = {
    Slag.LAG_AVTALE: Oppgavetekst(
        tittel=_("Lag avtale med %(navn)s"),
        grunn=_("Stillingen er fra %(dag)s. Tilskuddet gjelder først fra dagen avtalen er signert."),
        knapp=_("Lag avtalen"),
        stikkord=_("avtale"),
        adresse=_ny_avtale,
    ),
    Slag.FULLFOR_AVTALE: Oppgavetekst(
        tittel=_("Send avtalen med %(navn)s til signering"),
        grunn=_(
            "Avtalen er en kladd og skal gjelde fra %(dag)s. Tilskuddet gjelder først fra dagen den er signert."
        ),
        knapp=_("Gjør avtalen ferdig"),
        stikkord=_("sende"),
        adresse=_avtalen,
    ),
    Slag.RETT_AVVIST_AVTALE: Oppgavetekst(
        tittel=_("Rett avtalen med %(navn)s"),
        grunn=_("En som skulle signere, avviste avtalen. Se grunnen, rett avtalen og send den på nytt."),
        knapp=_("Se grunnen"),
        stikkord=_("rette"),
        adresse=lambda oppgave: f"/avtaler/{oppgave.versjon_id}/signeringsplan/",
    ),
    Slag.REGISTRER_PAPIR: Oppgavetekst(
        tittel=_("Registrer papiret for %(navn)s"),
        grunn=_("Skanningen ble sendt inn %(dag)s. Underskriftene teller først når du har registrert dem."),
        knapp=_("Registrer"),
        stikkord=_("papir"),
        adresse=_papiret,
    ),
    Slag.SIGNER_FOR_KOMMUNEN: Oppgavetekst(
        tittel=_("Signer avtalen med %(navn)s"),
        grunn=_("Avtalen skal gjelde fra %(dag)s. Den trer i kraft når alle har signert."),
        knapp=_("Les og signer"),
        stikkord=_("signere"),
        adresse=_signer,
    ),
    Slag.SIGNER_SOM_ALIS: Oppgavetekst(
        tittel=_("Signer avtalen med %(kommune)s"),
        grunn=_("Avtalen skal gjelde fra %(dag)s. Den trer i kraft når alle har signert."),
        knapp=_("Les og signer"),
        stikkord=_("signere"),
        adresse=_signer,
    ),
    Slag.SIGNER_VEILEDERAVTALE: Oppgavetekst(
        tittel=_("Signer veilederavtalen med %(navn)s"),
        grunn=_("Avtalen skal gjelde fra %(dag)s. Timer før den er signert, er ikke avtalt."),
        knapp=_("Les og signer"),
        stikkord=_("signere"),
        adresse=_signer_veilederavtalen,
    ),
    Slag.SIGNER_SOM_VEILEDER: Oppgavetekst(
        tittel=_("Signer veilederavtalen med %(kommune)s"),
        grunn=_("Den gjelder veiledning av %(navn)s fra %(dag)s."),
        knapp=_("Les og signer"),
        stikkord=_("signere"),
        adresse=_signer_veilederavtalen,
    ),
    Slag.SVAR_FOR_KOMMUNEN: Oppgavetekst(
        tittel=_("Svar på forslag fra %(navn)s"),
        grunn=_("Legen sendte forslag til avtalen %(dag)s. Ingenting er avtalt før begge har godtatt."),
        knapp=_("Se forslagene"),
        stikkord=_("svare"),
        adresse=_forhandlingen,
    ),
    Slag.SVAR_SOM_ALIS: Oppgavetekst(
        tittel=_("Svar på forslag fra %(kommune)s"),
        grunn=_("Kommunen sendte forslag til avtalen %(dag)s. Ingenting er avtalt før begge har godtatt."),
        knapp=_("Se forslagene"),
        stikkord=_("svare"),
        adresse=_forhandlingen,
    ),
    Slag.VELG_VEILEDER: Oppgavetekst(
        tittel=_("Velg veileder for %(navn)s"),
        grunn=_("Avtalen skal si hvem som er veileder."),
        knapp=_("Velg veileder"),
        stikkord=_("veileder"),
        adresse=_endring("veileder/"),
    ),
    Slag.SVAR_OM_VIKARBYRA: Oppgavetekst(
        tittel=_("Svar på om %(navn)s er knyttet til et vikarbyrå"),
        grunn=_(
            "Staten gir ikke tilskudd når legen er knyttet til et vikarbyrå eller en annen kommersiell aktør."
        ),
        knapp=_("Svar"),
        stikkord=_("vikarbyrå"),
        adresse=_endring("opplysninger/"),
    ),
    Slag.SKRIV_SPESIALISERINGSSTART: Oppgavetekst(
        tittel=_("Skriv når spesialiseringen til %(navn)s startet"),
        grunn=_("Tilskuddet regnes ikke for dager før spesialiseringen har startet."),
        knapp=_("Skriv datoen"),
        stikkord=_("start"),
        adresse=_endring("opplysninger/"),
    ),
    Slag.SKRIV_VIKARIATETS_DAGER: Oppgavetekst(
        tittel=_("Skriv hvor lenge vikariatet til %(navn)s varer"),
        grunn=_("Et vikariat gir bare tilskudd når det varer mer enn tre måneder."),
        knapp=_("Skriv datoene"),
        stikkord=_("vikariat"),
        adresse=_opplysningene,
    ),
    Slag.FORLENG_VIKARIATET: Oppgavetekst(
        tittel=_("Vikariatet til %(navn)s er for kort for tilskudd"),
        grunn=_(
            "Vikariatet begynte %(dag)s og slutter %(frist)s. Det må vare mer enn tre måneder for å gi tilskudd."
        ),
        knapp=_("Se på stillingen"),
        stikkord=_("vikariat"),
        adresse=_opplysningene,
    ),
    Slag.RETT_STILLINGSSUM: Oppgavetekst(
        tittel=_("Rett stillingene til %(navn)s"),
        grunn=_(
            "Stillingene er til sammen mer enn 100 prosent den %(dag)s. Da gis det ikke tilskudd for perioden."
        ),
        knapp=_("Rett stillingene"),
        stikkord=_("stilling"),
        adresse=_opplysningene,
    ),
    Slag.RETT_DRIFTSFORM: Oppgavetekst(
        tittel=_("Lag ny versjon av avtalen med %(navn)s"),
        grunn=_("Driftsformen i saken er en annen enn i avtalen. Den avgjør hvem som får pengene."),
        knapp=_("Lag ny versjon"),
        stikkord=_("driftsform"),
        adresse=_ny_avtale,
    ),
    Slag.STILLING_SLUTTER: Oppgavetekst(
        tittel=_("Stillingen til %(navn)s slutter"),
        grunn=_("Siste dag er %(dag)s, og ingen stilling er registrert etter den. Da slutter også avtalen."),
        knapp=_("Meld hva som skjer"),
        stikkord=_("stilling"),
        adresse=lambda oppgave: f"/alis/{oppgave.sak_id}/endre/",
    ),
    Slag.AVTALE_SLUTTER: Oppgavetekst(
        tittel=_("Avtalen med %(navn)s slutter"),
        grunn=_("Siste dag i avtalen er %(dag)s."),
        knapp=_("Se avtalen"),
        stikkord=_("slutt"),
        adresse=_avtalen,
    ),
    Slag.FEM_AR_BRUKT: Oppgavetekst(
        tittel=_("De fem årene til %(navn)s tar slutt"),
        grunn=_("Siste dag med tilskudd er %(dag)s, regnet i full stilling."),
        knapp=_("Avslutt avtalen"),
        stikkord=_("fem år slutt"),
        adresse=lambda oppgave: f"{_avslutt(oppgave)}?grunn=fem_ar_brukt",
    ),
    Slag.SVAR_OM_AKTIVITETER: Oppgavetekst(
        tittel=_("Svar om aktivitetene mens du er borte"),
        grunn=_(
            "%(kommune)s foreslår at de avtalte aktivitetene fortsetter fra %(dag)s. De hviler til du har svart."
        ),
        knapp=_("Les og svar"),
        stikkord=_("svar"),
        adresse=_svar,
    ),
    Slag.AVSLUTT_VEILEDERAVTALE: Oppgavetekst(
        tittel=_("Avslutt veilederavtalen for %(navn)s"),
        grunn=_("Legen slutter %(dag)s. Avtalen med veilederen gjelder til dere avslutter den."),
        knapp=_("Se avtalen"),
        stikkord=_("avslutte"),
        adresse=_veilederavtalen,
    ),
    Slag.AVSLUTT_AVTALE: Oppgavetekst(
        tittel=_("Avslutt avtalen med %(navn)s"),
        grunn=_(
            "Stillingen eller de fem årene tok slutt %(dag)s, og avtalen har ingen siste dag. Avslutt den, eller rett stillingen."
        ),
        knapp=_("Avslutt avtalen"),
        stikkord=_("avslutte"),
        adresse=_avslutt,
    ),
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
        tittel=_("Lever rapporten fra revisor for %(periode)s"),
        grunn=_("Rapporten sendes i statens portal innen %(dag)s. Søknaden og regnskapet har tallene."),
        knapp=_("Se søknaden"),
        stikkord=_("rapport"),
        adresse=_soknaden,
    ),
    Slag.GODKJENN_UTLYSNING: Oppgavetekst(
        tittel=_("Godkjenn utlysningen for %(periode)s"),
        grunn=_("En kollega skrev fristene %(dag)s. De gjelder først når en annen har godkjent dem."),
        knapp=_("Les utlysningen"),
        stikkord=_("godkjenne utlysning"),
        adresse=lambda oppgave: reverse("soknad:utlysning", args=[som_slug(oppgave.tilskuddsperiode)]),
    ),
}


def fyll(tekst: Promise, oppgave: Oppgave) -> str:
    """The text in the reader's language, with the task's own facts."""
    return str(tekst) % {
        "navn": oppgave.navn,
        "kommune": oppgave.kommune,
        "frist": dato_lang(oppgave.frist),
        "dag": dato_lang(oppgave.dag),
        "periode": periode(oppgave.periode.fom, oppgave.periode.last) if oppgave.periode else "",
    }
