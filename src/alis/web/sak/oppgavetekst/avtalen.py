"""The agreements: written, bargained over, signed and ended."""

from django.utils.translation import gettext_lazy as _

from alis.services.oppgaver.oppgave import Oppgave
from alis.services.oppgaver.oppgave import Oppgaveslag as Slag
from alis.web.sak.oppgavetekst.tekst import Oppgavetekst


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
}
