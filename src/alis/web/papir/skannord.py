"""What is said about a scan that is not taken in, and what to do."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from alis.integrations.skann import Hindring
from alis.services.papir.kontroller_skann import FeilPapir

HINDRINGSORD: Mapping[Hindring, Promise] = {
    Hindring.TOM: gettext_lazy("Filen %(navn)s er tom. Skann papiret på nytt."),
    Hindring.UKJENT_TYPE: gettext_lazy(
        "Filen %(navn)s er ikke PDF, JPEG eller PNG. Skann papiret, eller ta bilde av hver side."
    ),
    Hindring.KRYPTERT: gettext_lazy(
        "Filen %(navn)s er låst med passord. Lagre den uten passord, og send den på nytt."
    ),
    Hindring.ULESELIG: gettext_lazy("Filen %(navn)s er ødelagt og kan ikke leses. Skann papiret på nytt."),
    Hindring.HAR_SKRIPT: gettext_lazy(
        "Filen %(navn)s er ikke en ren skanning: den har vedlegg eller noe som kan kjøres. Skann det signerte papiret, og send den filen."
    ),
    Hindring.FOR_MANGE_ARK: gettext_lazy("Filen %(navn)s har mer enn 60 sider. Send bare avtalen."),
    Hindring.FOR_STORT_BILDE: gettext_lazy(
        "Bildet %(navn)s er for stort. Ta det på nytt med vanlig oppløsning."
    ),
    Hindring.FOR_TUNG: gettext_lazy(
        "Filen %(navn)s er for tung å lese. Skann papiret på nytt i svart-hvitt med 200 punkter per tomme."
    ),
}


def skannfeiltekst(filnavn: str, hindring: Hindring) -> str:
    return str(HINDRINGSORD[hindring]) % {"navn": f"«{filnavn}»"}


def papirfeiltekst(feil: FeilPapir) -> str:
    """The most telling of what is wrong."""
    if feil.andre_versjoner:
        return _(
            "Papiret er versjon %(nummer)s av avtalen, men det er en annen versjon som skal signeres. Skriv ut denne versjonen, og få den signert."
        ) % {"nummer": ", ".join(map(str, feil.andre_versjoner))}
    if feil.funn.fremmede:
        return _(
            "Papiret hører til et annet dokument, eller ble skrevet ut før avtalen sist ble sendt. Se om du har valgt riktig fil, eller skriv ut avtalen på nytt."
        )
    if feil.funn.antall_sider is None:
        return _(
            "Vi fant ingen koder på sidene. Er papiret skrevet ut herfra, så skann det på nytt, med hele margen og minst 150 punkter per tomme."
        )
    return _("Side %(sider)s av %(antall)s mangler. Skann hele avtalen, og send alt på nytt.") % {
        "sider": ", ".join(map(str, feil.funn.mangler)),
        "antall": feil.funn.antall_sider,
    }
