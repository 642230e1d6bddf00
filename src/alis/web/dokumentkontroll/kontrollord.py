"""The words for each thing that can be said of a file."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from alis.integrations.segl.fremmed import Hindring
from alis.services.dokumentkontroll import Kontrollutfall

Tekst = str | Promise


@dataclass(frozen=True, kw_only=True)
class Utfallsord:
    """`merke` is the outcome in a word, `forklaring` what it means, `rad` what one can do."""

    merke: Tekst
    farge: str
    tittel: Tekst
    forklaring: Tekst
    rad: Tekst = ""


UTFALLSORD: dict[Kontrollutfall, Utfallsord] = {
    Kontrollutfall.UENDRET: Utfallsord(
        merke=_("Uendret"),
        farge="success",
        tittel=_("Filen er uendret"),
        forklaring=_("Hver byte er slik den var da dokumentet ble forseglet."),
        rad=_("Sammenlign fingeravtrykket med det som står på bevissiden, siste side i dokumentet."),
    ),
    Kontrollutfall.LAGT_TIL: Utfallsord(
        merke=_("Endret"),
        farge="danger",
        tittel=_("Noe er lagt til etter forseglingen"),
        forklaring=_(
            "Begynnelsen av filen er slik den ble forseglet, men det følger mer etter den. Det du ser når du åpner filen, "
            "kan være noe annet enn det som ble signert."
        ),
        rad=_("Be om filen på nytt, slik den ble lastet ned herfra."),
    ),
    Kontrollutfall.ENDRET: Utfallsord(
        merke=_("Endret"),
        farge="danger",
        tittel=_("Filen er endret etter forseglingen"),
        forklaring=_(
            "Filen har et segl fra oss, men seglet passer ikke lenger: minst én byte er endret, fjernet eller lagt til. "
            "Vi kan ikke se hva."
        ),
        rad=_("Stol ikke på innholdet. Be om filen på nytt, slik den ble lastet ned herfra."),
    ),
    Kontrollutfall.KJENT_UTSKRIFT: Utfallsord(
        merke=_("Uten segl"),
        farge="warning",
        tittel=_("Filen er laget her, men er ikke forseglet"),
        forklaring=_(
            "Hver byte er slik vi laget den. Den ble laget før avtalen hadde fått segl, gjerne før alle hadde signert."
        ),
        rad=_("Be om den forseglede avtalen. Den har en bevisside til slutt."),
    ),
    Kontrollutfall.KJENT_INNHOLD: Utfallsord(
        merke=_("Uten segl"),
        farge="warning",
        tittel=_("Vi kjenner dataene, men ikke filen"),
        forklaring=_(
            "Filen har med seg de samme dataene som en avtale som er signert her. Filen selv er ikke laget her, så det som "
            "står på sidene, kan være noe annet."
        ),
        rad=_("Be om den forseglede avtalen, slik den ble lastet ned herfra."),
    ),
    Kontrollutfall.ANNET_SEGL: Utfallsord(
        merke=_("Andres signatur"),
        farge="info",
        tittel=_("Filen er signert av andre, og passer med signaturen"),
        forklaring=_(
            "Filen er ikke endret etter siste signatur. Vi kjenner ikke den som har signert, og kan ikke si om sertifikatet "
            "er til å stole på."
        ),
    ),
    Kontrollutfall.ANNET_SEGL_BRUTT: Utfallsord(
        merke=_("Endret"),
        farge="danger",
        tittel=_("Filen er endret etter at andre signerte den"),
        forklaring=_(
            "Minst én signatur passer ikke med filen slik den er nå, eller gjelder ikke hele filen."
        ),
        rad=_("Spør den som har signert."),
    ),
    Kontrollutfall.UTEN_SEGL: Utfallsord(
        merke=_("Uten segl"),
        farge="neutral",
        tittel=_("Filen har ikke noe segl"),
        forklaring=_("Da kan ingen se på filen om den er endret. Vi kjenner den heller ikke igjen."),
        rad=_("Skal dette være en signert avtale herfra, så be om filen med segl."),
    ),
    Kontrollutfall.IKKE_PDF: Utfallsord(
        merke=_("Ikke kontrollert"),
        farge="neutral",
        tittel=_("Dette er ikke en PDF"),
        forklaring=_("Bare PDF-filer har segl. En Word-fil eller et bilde av papiret kan ikke kontrolleres."),
        rad=_("Velg PDF-en slik du lastet den ned."),
    ),
}

HINDRINGSORD: dict[Hindring, Utfallsord] = {
    Hindring.KRYPTERT: Utfallsord(
        merke=_("Ikke kontrollert"),
        farge="neutral",
        tittel=_("Filen er låst med passord"),
        forklaring=_("Vi kan ikke lese en låst fil. Avtaler herfra er aldri låst."),
        rad=_("Be om filen uten passord."),
    ),
    Hindring.ULESELIG: Utfallsord(
        merke=_("Ikke kontrollert"),
        farge="warning",
        tittel=_("Filen er ødelagt"),
        forklaring=_("Den begynner som en PDF, men kan ikke leses. Kanskje ble den ikke lastet ned helt."),
        rad=_("Last den ned på nytt, og prøv igjen."),
    ),
    Hindring.FOR_MANGE: Utfallsord(
        merke=_("Ikke kontrollert"),
        farge="warning",
        tittel=_("Filen har for mange signaturer"),
        forklaring=_("Vi leser ikke flere enn 20 signaturer i én fil. Avtaler herfra har ett segl."),
    ),
    Hindring.FOR_TUNG: Utfallsord(
        merke=_("Ikke kontrollert"),
        farge="warning",
        tittel=_("Filen er for tung å lese"),
        forklaring=_("Den tar mer tid eller minne enn en avtale noen gang gjør, så vi stoppet."),
    ),
}
