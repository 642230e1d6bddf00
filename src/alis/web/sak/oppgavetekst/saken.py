"""What must be known of the case."""

from collections.abc import Callable

from django.utils.translation import gettext_lazy as _

from alis.services.oppgaver.oppgave import Oppgave
from alis.services.oppgaver.oppgave import Oppgaveslag as Slag
from alis.web.sak.oppgavetekst.tekst import Oppgavetekst


def _ny_avtale(oppgave: Oppgave) -> str:
    return f"/alis/{oppgave.sak_id}/avtale/ny/"


def _opplysningene(oppgave: Oppgave) -> str:
    return f"/alis/{oppgave.sak_id}/opplysninger/"


def _endring(steg: str) -> Callable[[Oppgave], str]:
    return lambda oppgave: f"/alis/{oppgave.sak_id}/endre/{steg}"


def _svar(oppgave: Oppgave) -> str:
    return f"/alis/{oppgave.sak_id}/fravar/{oppgave.objekt_id}/svar/"


TEKSTER = {
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
    Slag.SVAR_OM_AKTIVITETER: Oppgavetekst(
        tittel=_("Svar om aktivitetene mens du er borte"),
        grunn=_(
            "%(kommune)s foreslår at de avtalte aktivitetene fortsetter fra %(dag)s. De hviler til du har svart."
        ),
        knapp=_("Les og svar"),
        stikkord=_("svar"),
        adresse=_svar,
    ),
}
