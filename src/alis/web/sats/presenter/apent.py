"""«Det reglene ikke sier»: the questions that a set leaves open, with what it does about each."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from alis.domain.regel import Apent, Avrundingsenhet, Graderingsmetode, Satssett, Tilretteleggingsgrunnlag


@dataclass(frozen=True, kw_only=True)
class Apenrad:
    sporsmal: str
    valg: str


SPORSMAL: dict[Apent, str | Promise] = {
    Apent.GRADERING: gettext_lazy("Regnes tiden i hele måneder eller i dager?"),
    Apent.TILRETTELEGGING: gettext_lazy(
        "Regnes andelen til tilrettelegging av rammen eller av det som er innvilget?"
    ),
    Apent.SENTRALITETSTILLEGG: gettext_lazy("Følger sentralitetstillegget stillingen og tiden?"),
    Apent.AVRUNDING: gettext_lazy("Avrundes beløpene til øre eller til hele kroner?"),
    Apent.RESTDAGER: gettext_lazy("Hva gjelder for dager ut over hele måneder?"),
    Apent.FORSTE_MANEDER: gettext_lazy("Gis lavere produktivitet bare i de første månedene?"),
    Apent.MINSTE_TID: gettext_lazy("Er det en minste tid legen må være i stillingen?"),
    Apent.OVER_HUNDRE: gettext_lazy("Hva skjer når stillingene til sammen er over 100 prosent?"),
    Apent.FLERE_KOMMUNER: gettext_lazy("Kan flere kommuner søke for den samme legen?"),
    Apent.EKSTRA_VEILEDNING: gettext_lazy("Hvordan dekkes veiledning ut over det vanlige timetallet?"),
    Apent.UBRUKTE_PENGER: gettext_lazy("Når skal penger som ikke er brukt, betales tilbake?"),
    Apent.AVKORTNING: gettext_lazy("Hva skjer når det er søkt om mer enn bevilgningen?"),
}
VALG: dict[Apent, str | Promise] = {
    Apent.RESTDAGER: gettext_lazy("Vi legger dem sammen, og 30 slike dager er en måned."),
    Apent.MINSTE_TID: gettext_lazy("Vi krever ingen minste tid. Vikariater har sin egen grense."),
    Apent.OVER_HUNDRE: gettext_lazy(
        "Vi regner det som en feil i opplysningene, som må rettes før noe kan gis."
    ),
    Apent.FLERE_KOMMUNER: gettext_lazy("Vi regner hver kommune for seg."),
    Apent.EKSTRA_VEILEDNING: gettext_lazy("Vi regner ikke med noe ut over taket."),
    Apent.UBRUKTE_PENGER: gettext_lazy("Partene avtaler det i avtalen, og kommunen gjør opp med staten."),
    Apent.AVKORTNING: gettext_lazy("Vi regner ikke ned. Helsedirektoratet avgjør det."),
}


def lag_apenrader(sett: Satssett) -> tuple[Apenrad, ...]:
    return tuple(
        Apenrad(sporsmal=str(SPORSMAL[apent]), valg=_choice(apent, sett))
        for apent in Apent
        if apent in sett.apent
    )


def _choice(apent: Apent, sett: Satssett) -> str:
    match apent:
        case Apent.GRADERING if sett.gradering is Graderingsmetode.DAGER:
            return _("Satssettet regner i dager.")
        case Apent.GRADERING:
            return _("Satssettet regner i hele måneder.")
        case Apent.TILRETTELEGGING if sett.tilrettelegging.av is Tilretteleggingsgrunnlag.RAMME:
            return _("Satssettet regner av rammen.")
        case Apent.TILRETTELEGGING:
            return _("Satssettet regner av det som er innvilget.")
        case Apent.SENTRALITETSTILLEGG if sett.sentralitetstillegg.gradert:
            return _("Satssettet lar tillegget følge stillingen og tiden.")
        case Apent.SENTRALITETSTILLEGG:
            return _("Satssettet gir hele tillegget når minst én dag teller.")
        case Apent.AVRUNDING if sett.avrunding is Avrundingsenhet.ORE:
            return _("Satssettet avrunder til øre.")
        case Apent.AVRUNDING:
            return _("Satssettet avrunder til hele kroner.")
        case Apent.FORSTE_MANEDER if _first_months(sett):
            return _(
                "Satssettet gir det i de første %(antall)s månedene som fastlege eller fastlegevikar."
            ) % {"antall": _first_months(sett)}
        case Apent.FORSTE_MANEDER:
            return _("Satssettet gir det hele tiden.")
    return str(VALG[apent])


def _first_months(sett: Satssett) -> int | None:
    return next(
        (sats.forste_maneder for sats in sett.element.values() if sats.forste_maneder is not None), None
    )
