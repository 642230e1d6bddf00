"""What is wrong with a file or a cell, and what to do about it."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from alis.domain.avtale import Element
from alis.integrations.budsjettark import Cellefeil, Feilgrunn, Felt, Filgrunn, UlesbarFil
from alis.web.felles.elementnavn import ELEMENTNAVN
from alis.web.felles.visning import tall

FELTNAVN = {
    Felt.NUMMER: gettext_lazy("Nr."),
    Felt.AVTALEAR: gettext_lazy("Avtaleår"),
    Felt.ELEMENT: gettext_lazy("Element"),
    Felt.BESKRIVELSE: gettext_lazy("Beskrivelse"),
    Felt.TIMER: gettext_lazy("Timer"),
    Felt.TIMESATS: gettext_lazy("Timesats, kr"),
    Felt.BELOP: gettext_lazy("Beløp, kr"),
}

FILTEKST = {
    Filgrunn.TOM: gettext_lazy("Velg en fil som har noe i seg."),
    Filgrunn.FOR_STOR: gettext_lazy(
        "Filen er større enn 5 MB. Ta bort bilder og andre ark, og send den på nytt."
    ),
    Filgrunn.IKKE_XLSX: gettext_lazy(
        "Dette er ikke en Excel-fil (.xlsx). Lagre regnearket som Excel-arbeidsbok, og send det på nytt."
    ),
    Filgrunn.SKADET: gettext_lazy(
        "Filen er skadet, så vi kan ikke lese den. Åpne den i Excel eller LibreOffice, lagre den på nytt og send den igjen."
    ),
    Filgrunn.MED_MAKROER: gettext_lazy(
        "Filen har makroer, og slike tar vi ikke imot. Lagre den som vanlig Excel-arbeidsbok (.xlsx), og send den på nytt."
    ),
    Filgrunn.FOR_STOR_UTPAKKET: gettext_lazy(
        "Filen blir for stor når den pakkes ut. Kopier radene til et nytt regneark, og send det."
    ),
    Filgrunn.MED_ENTITETER: gettext_lazy(
        "Filen har innhold som ikke hører hjemme i et regneark. Kopier radene til et nytt regneark, og send det."
    ),
    Filgrunn.FOR_STORT_ARK: gettext_lazy(
        "Arket har innhold for langt ut. Bruk kolonnene A til Z og høyst 10 000 rader, og tøm resten av arket."
    ),
    Filgrunn.UTEN_TABELL: gettext_lazy(
        "Vi finner ingen tabell. Øverst i tabellen må kolonnene hete Avtaleår, Element, Beskrivelse, Timer, Timesats og "
        "Beløp, som i filen du kan laste ned herfra."
    ),
    Filgrunn.UTEN_RADER: gettext_lazy("Tabellen har ingen rader. Fyll ut minst én."),
    Filgrunn.FOR_MANGE_RADER: gettext_lazy(
        "Tabellen har mer enn 10 000 rader. Slå sammen noen, og send den på nytt."
    ),
}


def feil_i_filen(feil: UlesbarFil) -> str:
    if feil.grunn is Filgrunn.MANGLER_KOLONNER:
        mangler = ", ".join(str(FELTNAVN[Felt(felt)]) for felt in feil.detalj)
        return _("Tabellen mangler: %(kolonner)s. Legg til kolonnen, og send filen på nytt.") % {
            "kolonner": mangler
        }
    return str(FILTEKST[feil.grunn])


def feil_i_cellen(feil: Cellefeil) -> str:
    """One sentence: what is wrong, and what is allowed."""
    match feil.grunn:
        case Feilgrunn.MANGLER:
            return _("Cellen er tom. Fyll den ut.")
        case Feilgrunn.IKKE_TALL:
            return _("Dette er ikke et tall. Skriv for eksempel 1 234,50.")
        case Feilgrunn.NEGATIV:
            return _("Tallet er mindre enn 0. Skriv 0 eller mer.")
        case Feilgrunn.FOR_STOR:
            return _("Tallet er for stort. Skriv %(tillatt)s eller mindre.") % {"tillatt": _allowed(feil)}
        case Feilgrunn.FOR_MANGE_DESIMALER:
            return _("Tallet har for mange desimaler. Skriv høyst to.")
        case Feilgrunn.IKKE_HELTALL:
            return _("Skriv et helt tall fra 1 og opp.")
        case Feilgrunn.UTENFOR_AVTALEN:
            return _("Avtalen har ikke dette året. Skriv et år fra 1 til %(tillatt)s.") % {
                "tillatt": feil.tillatt
            }
        case Feilgrunn.BRUKT_FOR:
            return _("Nummeret står også i rad %(rad)s. Gi raden et annet nummer, eller tøm cellen.") % {
                "rad": feil.tillatt
            }
        case Feilgrunn.UKJENT_ELEMENT:
            return _("Dette er ikke et element i avtalen. Velg ett av disse: %(navn)s.") % {
                "navn": _elements()
            }
        case Feilgrunn.FOR_LANG:
            return _("Teksten er for lang. Kort den ned til 200 tegn.")
        case Feilgrunn.STYRETEGN:
            return _("Teksten har tegn som ikke kan vises. Skriv den på nytt.")
        case Feilgrunn.BADE_TIMER_OG_BELOP:
            return _("Raden har både timer og beløp. Tøm det som ikke skal gjelde.")
        case Feilgrunn.VERKEN_TIMER_ELLER_BELOP:
            return _("Raden har verken timer eller beløp. Skriv timer og timesats, eller et beløp.")


def _allowed(feil: Cellefeil) -> str:
    """Whole numbers are told as they are, the others in the hundredths that they are read in."""
    er_helt = feil.felt in (Felt.NUMMER, Felt.AVTALEAR)
    return tall(feil.tillatt * 100 if er_helt else feil.tillatt)


def _elements() -> str:
    return ", ".join(str(ELEMENTNAVN[element]) for element in Element)
