"""What the services refuse, in words: what is wrong, then how to mend it, and at which field."""

from collections.abc import Callable
from dataclasses import dataclass

from django import forms
from django.core.exceptions import ValidationError
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from alis.domain.utdanning import MerEnnFullStilling
from alis.domain.verdier import FeilPersontype, SnuddPeriode, UgyldigFodselsnummer, UgyldigHprNr
from alis.services.felles import FinnesIkke
from alis.services.parter import FodselsnummeretStemmerIkke, LegesenteretFinnes, NavnetStemmerIkke
from alis.services.parter.krev_egen_kommune import KommunenErSlattSammen
from alis.services.utdanning import (
    AktiviteterStarStille,
    FordelingBareVedAnnet,
    ForrigeBegynteSenere,
    FravaretFolgerTjenesten,
    HarSakIKommunen,
    OverlapperFravar,
    SluttForStart,
    StillingenBegynteSenere,
    StillingenSlutterFor,
    VeilederErLegen,
)
from alis.web.felles.visning import dato, prosent


@dataclass(frozen=True, kw_only=True)
class Feiltekst:
    """`felt` is the field the error stands at, if the form has it; else it stands over the form."""

    tekst: str | Promise
    felt: str = ""


SLUTT_FOR_START = _("Forventet ferdig er før spesialiseringen startet. Rett den ene.")

FEILTEKSTER: dict[type[Exception], Feiltekst] = {
    UgyldigHprNr: Feiltekst(felt="hpr_nr", tekst=_("HPR-nummeret har bare siffer, høyst ni. Se over det.")),
    UgyldigFodselsnummer: Feiltekst(
        felt="fodselsnummer", tekst=_("Fødselsnummeret stemmer ikke. Se over de 11 sifrene.")
    ),
    FeilPersontype: Feiltekst(
        felt="fodselsnummer",
        tekst=_("Her kan du bare bruke oppdiktede fødselsnumre. I dem er måneden lagt til 80."),
    ),
    NavnetStemmerIkke: Feiltekst(
        felt="navn", tekst=_("Navnet stemmer ikke med nummeret. Se over både navnet og HPR-nummeret.")
    ),
    FodselsnummeretStemmerIkke: Feiltekst(
        felt="fodselsnummer", tekst=_("Fødselsnummeret hører ikke til denne legen. Se over begge numrene.")
    ),
    KommunenErSlattSammen: Feiltekst(
        tekst=_(
            "Kommunen er slått sammen med en annen. Bytt til rollen i den nye kommunen, og registrer legen der."
        )
    ),
    HarSakIKommunen: Feiltekst(
        felt="hpr_nr", tekst=_("Denne legen er allerede registrert i kommunen. Gå til saken fra listen.")
    ),
    SnuddPeriode: Feiltekst(felt="tom", tekst=_("Siste dag er før første dag. Rett den ene.")),
    SluttForStart: Feiltekst(felt="forventet_slutt", tekst=SLUTT_FOR_START),
    FordelingBareVedAnnet: Feiltekst(felt="fordeling", tekst=_("Legens del skrives bare ved «Noe annet».")),
    StillingenSlutterFor: Feiltekst(
        felt="tom",
        tekst=_(
            "Stillingen slutter allerede før denne dagen. Skal den vare lenger, velger du å endre stillingen."
        ),
    ),
    StillingenBegynteSenere: Feiltekst(
        felt="fom",
        tekst=_(
            "Stillingen som skal byttes, begynte samme dag eller senere. Skriv en senere dag, eller rett stillingen."
        ),
    ),
    AktiviteterStarStille: Feiltekst(
        felt="aktiviteter_fortsetter", tekst=_("I sykehustjeneste står de avtalte aktivitetene stille.")
    ),
    VeilederErLegen: Feiltekst(felt="veileder", tekst=_("Legen kan ikke veilede seg selv. Velg en annen.")),
    ForrigeBegynteSenere: Feiltekst(
        felt="fom", tekst=_("Veilederen som er registrert, begynte senere enn dette. Skriv en senere dato.")
    ),
    LegesenteretFinnes: Feiltekst(
        felt="navn", tekst=_("Kommunen har et legesenter med dette navnet fra før.")
    ),
    FravaretFolgerTjenesten: Feiltekst(
        tekst=_(
            "Fraværet følger tjenesten i sykehuset, og flyttes når tjenesten forlenges eller slutter før tiden."
        )
    ),
    FinnesIkke: Feiltekst(tekst=_("Noe du valgte, finnes ikke lenger. Last siden på nytt og velg igjen.")),
}


AVSLAG: tuple[type[Exception], ...] = (MerEnnFullStilling, OverlapperFravar, *FEILTEKSTER)
"""What a view catches: the refusals that have words. Anything else is a fault of ours."""


def les(leser: Callable[[str], str], tekst: str) -> str:
    """What `leser` makes of the text of one field; its refusal becomes the error of that field."""
    try:
        return leser(tekst)
    except AVSLAG as feil:
        raise ValidationError(str(FEILTEKSTER[type(feil)].tekst)) from None


def legg_til_feil(skjema: forms.Form, feil: Exception) -> None:
    """Put one of `AVSLAG` at its field."""
    if isinstance(feil, MerEnnFullStilling):
        verdier = {"sum": prosent(feil.prosent), "dag": dato(feil.dag)}
        tekst = (
            _("Stillingene blir %(sum)s til sammen fra %(dag)s. De kan ikke være mer enn 100 %%.") % verdier
        )
        _add(skjema, "prosent", str(tekst))
    elif isinstance(feil, OverlapperFravar):
        verdier = {"fom": dato(feil.periode.fom), "tom": dato(feil.periode.tom)}
        tekst = _("Legen er alt borte %(fom)s–%(tom)s. Rett datoene, eller endre det fraværet.") % verdier
        _add(skjema, "fom", str(tekst))
    else:
        funnet = FEILTEKSTER[type(feil)]
        _add(skjema, funnet.felt, str(funnet.tekst))


def _add(skjema: forms.Form, felt: str, tekst: str) -> None:
    skjema.add_error(felt if felt in skjema.fields else None, tekst)
