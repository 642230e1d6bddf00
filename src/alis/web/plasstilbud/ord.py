"""Words of vacancies, needs and offers."""

from datetime import date

from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from alis.domain.flyt import Behovsstatus, Plasstatus, Tilbudsstatus
from alis.domain.plassering.avvik import Avvik
from alis.domain.plassering.behov import Bortfall
from alis.domain.plassering.plassliste import FLEST_PLASSER, Kolonne, Radfeil
from alis.domain.plassering.problem import LENGSTE_PLASS, Onske
from alis.domain.plassering.tilbudets_hindre import Hinder
from alis.services.felles import FinnesIkke
from alis.services.plassering.aapne_plass import PlassenErTrukket
from alis.services.plassering.les_kandidater import Ventelege
from alis.services.plassering.list_plasser import Plassbilde, Plassutvalg
from alis.services.plassering.send_tilbud import (
    HarTilbud,
    KommunensRekkefolge,
    Misforhold,
    PasserIkke,
    PlassenErOpptatt,
    VenterIkke,
)
from alis.web.felles.eksempeldag import med_eksempel
from alis.web.felles.visning import dato_lang

BEHOVSORD = {
    Behovsstatus.MELDT: (gettext_lazy("Meldt"), "warning"),
    Behovsstatus.REGISTRERT: (gettext_lazy("I køen"), "neutral"),
    Behovsstatus.PLASSERT: (gettext_lazy("Har plass"), "success"),
    Behovsstatus.I_TJENESTE: (gettext_lazy("I tjeneste"), "success"),
    Behovsstatus.FULLFORT: (gettext_lazy("Fullført"), "neutral"),
    Behovsstatus.FALT_BORT: (gettext_lazy("Falt bort"), "neutral"),
}
TILBUDSORD = {
    Tilbudsstatus.SENDT: (gettext_lazy("Venter på svar fra legen"), "warning"),
    Tilbudsstatus.GODTATT: (gettext_lazy("Godtatt"), "success"),
    Tilbudsstatus.AVSLATT: (gettext_lazy("Avslått"), "neutral"),
    Tilbudsstatus.UTLOPT: (gettext_lazy("Ikke besvart"), "neutral"),
    Tilbudsstatus.TRUKKET: (gettext_lazy("Trukket"), "danger"),
}
BORTFALL_FOR_LEGEN = {
    Bortfall.EGEN_PLASS: gettext_lazy("Du har fått plass et annet sted"),
    Bortfall.SLUTTET: gettext_lazy("Du har sluttet i kommunen"),
}
PLASSORD = {
    Plasstatus.LEDIG: (gettext_lazy("Lyst ut"), "success"),
    Plasstatus.TRUKKET: (gettext_lazy("Trukket"), "neutral"),
}
UTVALGSORD = {
    Plassutvalg.LEDIG: gettext_lazy("Ledige"),
    Plassutvalg.OPPTATT: gettext_lazy("Tilbudt, tatt eller begynt"),
    Plassutvalg.TRUKKET: gettext_lazy("Trukket"),
}
KOLONNENAVN = {
    Kolonne.AVDELING: gettext_lazy("Avdeling"),
    Kolonne.STED: gettext_lazy("Sted"),
    Kolonne.START: gettext_lazy("Start"),
    Kolonne.MANEDER: gettext_lazy("Måneder"),
    Kolonne.ANTALL: gettext_lazy("Antall"),
}
RADFEIL = {
    Radfeil.MANGLER: gettext_lazy("er tomt. Skriv det inn."),
    Radfeil.IKKE_DELT: gettext_lazy(
        "er ikke delt i kolonner. Kopier radene rett fra regnearket, eller skriv semikolon mellom kolonnene."
    ),
    Radfeil.FOR_LANG: gettext_lazy("er for langt. Skriv det kortere."),
    Radfeil.IKKE_DATO: med_eksempel(gettext_lazy("er ikke en dato. Skriv den som {eksempel}."), "1.9."),
    Radfeil.FINNES_IKKE: gettext_lazy("er en dag som ikke finnes. Se på dag og måned."),
    Radfeil.HAR_VAERT: gettext_lazy("må være en dag etter i dag."),
    Radfeil.FOR_LANGT_FRAM: gettext_lazy("er mer enn ti år fram. Skriv en tidligere dag."),
}
MISFORHOLD = {
    Misforhold.HAR_BEGYNT: gettext_lazy("Plassen har begynt."),
    Misforhold.FOR_TIDLIG: gettext_lazy("Plassen begynner før legen tidligst kan begynne."),
    Misforhold.FEIL_LENGDE: gettext_lazy("Plassen har feil lengde for denne tjenesten."),
    Misforhold.OVER_SEKS_MANEDER: gettext_lazy("Plassen begynner mer enn seks måneder fra ønsket start."),
}
HINDER = {
    Hinder.FEIL_LENGDE: gettext_lazy("Plassen har feil lengde for denne tjenesten."),
    Hinder.FOR_TIDLIG: gettext_lazy("Plassen begynner før legen tidligst kan begynne."),
    Hinder.FOR_LANGT_FRA: gettext_lazy("Plassen begynner lenger fra ønsket start enn starten kan flyttes."),
    Hinder.IKKE_ONSKET: gettext_lazy("Avdelingen er ikke blant ønskene, og andre er ikke godtatt."),
    Hinder.IKKE_SAMME_AVDELING: gettext_lazy(
        "Plassen er ved en annen avdeling enn første del, og alt skal tas ved samme avdeling."
    ),
}
REGELEN = gettext_lazy(
    "Starten kan avvike med inntil seks måneder, og et annet fag eller et annet sted kan bli tilbudt (samarbeidsavtalen punkt 5)."
)


def radfeil(kolonne: Kolonne, feil: Radfeil) -> str:
    """What is wrong with the value, and what to write. A number is always told its bounds."""
    if feil not in (Radfeil.IKKE_TALL, Radfeil.UTENFOR):
        return str(RADFEIL[feil])
    skriv = (
        _("Skriv 1 til %(mest)s måneder.") % {"mest": LENGSTE_PLASS}
        if kolonne is Kolonne.MANEDER
        else _("Skriv 1 til %(mest)s plasser.") % {"mest": FLEST_PLASSER}
    )
    hva = _("er ikke et helt tall.") if feil is Radfeil.IKKE_TALL else _("kan ikke brukes.")
    return f"{hva} {skriv}"


def plassnavn(*, avdeling: str, sted: str, fom: date) -> str:
    return _("%(avdeling)s i %(sted)s fra %(dag)s") % {
        "avdeling": avdeling,
        "sted": sted,
        "dag": dato_lang(fom),
    }


def stedsnavn(onske: Onske) -> str:
    return _("%(avdeling)s i %(sted)s") % {"avdeling": onske.avdeling, "sted": onske.sted}


def bryter_samme_avdeling(lege: Ventelege) -> str:
    """Said of a place that is at another department than the first part, where all was to be at one."""
    assert lege.kandidat is not None
    return _("Første del er ved %(avdeling)s, og behovet sier at alt skal tas ved samme avdeling.") % {
        "avdeling": stedsnavn(lege.kandidat.onsker[0])
    }


def maneder(antall: int) -> str:
    return ngettext("%(antall)s måned", "%(antall)s måneder", antall) % {"antall": antall}


def hvem_som_binder(bilde: Plassbilde) -> str:
    """Who keeps the place as it is; empty where nobody does."""
    tatt = ngettext(
        "%(antall)s lege har sagt ja til plassen.", "%(antall)s leger har sagt ja til plassen.", bilde.tatt
    ) % {"antall": bilde.tatt}
    tilbudt = ngettext(
        "%(antall)s lege har tilbud om plassen.", "%(antall)s leger har tilbud om plassen.", bilde.tilbudt
    ) % {"antall": bilde.tilbudt}
    return " ".join(setning for setning, antall in ((tatt, bilde.tatt), (tilbudt, bilde.tilbudt)) if antall)


def dager(antall: int) -> str:
    return ngettext("%(antall)s dag", "%(antall)s dager", antall) % {"antall": antall}


def avvik_i_tid(avvik: Avvik) -> str:
    """«2 måneder og 14 dager senere enn ønsket»."""
    if not avvik.i_tid:
        return _("Begynner dagen som var ønsket")
    deler = [ord_(antall) for ord_, antall in ((maneder, avvik.maneder), (dager, avvik.dager)) if antall]
    hvor_mye = _(" og ").join(deler)
    if avvik.er_senere:
        return _("%(tid)s senere enn ønsket") % {"tid": hvor_mye}
    return _("%(tid)s tidligere enn ønsket") % {"tid": hvor_mye}


def avvik_i_sted(avvik: Avvik) -> str:
    if avvik.onske is None:
        return _("En annen avdeling eller et annet sted enn ønsket")
    return _("Ønske nummer %(nummer)s") % {"nummer": avvik.onske + 1}


def kan_besvares(status: Tilbudsstatus, svarfrist: date) -> bool:
    return status is Tilbudsstatus.SENDT and svarfrist >= localdate()


def tilbudsstatus(status: Tilbudsstatus, svarfrist: date) -> tuple[str, str]:
    """Word and colour. One that waits past its last day is not waiting any more, though the night has not noted it."""
    if status is Tilbudsstatus.SENDT and not kan_besvares(status, svarfrist):
        return _("Svarfristen er ute"), "neutral"
    tekst, farge = TILBUDSORD[status]
    return str(tekst), farge


def borte_med_behovet(*, var_godtatt: bool) -> tuple[str, str]:
    """Word and colour of an offer that ended because its need fell away: the trust has withdrawn nothing."""
    return (_("Gitt opp") if var_godtatt else _("Falt bort")), "neutral"


def bortfallsgrunn(bortfall: Bortfall, *, for_legen: bool) -> str:
    return (
        str(BORTFALL_FOR_LEGEN[bortfall])
        if for_legen and bortfall in BORTFALL_FOR_LEGEN
        else _(bortfall.tekst)
    )


def hindring(feil: Exception) -> str:
    """Why an offer was not sent, and the way out."""
    match feil:
        case KommunensRekkefolge():
            return _in_front(feil)
        case PasserIkke():
            return str(MISFORHOLD[feil.hvorfor])
        case PlassenErOpptatt():
            return _("Alle plassene er tilbudt eller tatt. Velg en annen plass.")
        case PlassenErTrukket():
            return _("Plassen er trukket. Velg en annen plass.")
        case HarTilbud():
            return _("Legen har et tilbud allerede. Vent på svaret, eller trekk det.")
        case VenterIkke():
            return _("Legen venter ikke på plass nå. Behovet er ikke registrert, eller det er falt bort.")
        case FinnesIkke():
            return _("Behovet eller plassen finnes ikke lenger.")
    raise feil


def _in_front(feil: KommunensRekkefolge) -> str:
    foran = {"navn": feil.foran.navn, "kommune": feil.foran.kommune, "nummer": feil.foran.nummer}
    if not feil.foran.er_registrert:
        return (
            _(
                "%(kommune)s har satt %(navn)s foran, som nummer %(nummer)s, og behovet er ikke registrert. Registrer det, og gi det tilbudet først. Kommunen fastsetter rekkefølgen (samarbeidsavtalen punkt 5)."
            )
            % foran
        )
    return (
        _(
            "%(kommune)s har satt %(navn)s foran, som nummer %(nummer)s, og plassen kan brukes der. Gi det tilbudet først. Kommunen fastsetter rekkefølgen (samarbeidsavtalen punkt 5)."
        )
        % foran
    )
