"""What is said about a receipt that is not taken in, and what to do."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from alis.integrations.bilag import Bilagshindring

BILAGSORD: Mapping[Bilagshindring, Promise] = {
    Bilagshindring.TOM: _("Filen %(navn)s er tom. Ta bildet på nytt, eller velg filen en gang til."),
    Bilagshindring.FOR_STOR: _(
        "Filen %(navn)s er over 20 MB. Ta et bilde med vanlig oppløsning, eller send færre sider."
    ),
    Bilagshindring.HEIC: _(
        "Bildet %(navn)s er i formatet HEIC. Ta bildet direkte fra denne siden, så blir det riktig. Eller ta et skjermbilde av det og send det."
    ),
    Bilagshindring.ANNET_BILDE: _(
        "Bildet %(navn)s er verken JPEG eller PNG. Ta et skjermbilde av det, og send det i stedet."
    ),
    Bilagshindring.KONTORFIL: _(
        "Filen %(navn)s er fra et kontorprogram. Lagre den som PDF, og send PDF-filen."
    ),
    Bilagshindring.UKJENT_TYPE: _(
        "Filen %(navn)s er ikke PDF, JPEG eller PNG. Ta bilde av kvitteringen, eller last ned fakturaen som PDF."
    ),
    Bilagshindring.KRYPTERT: _(
        "Filen %(navn)s er låst med passord. Lagre den uten passord, og send den på nytt."
    ),
    Bilagshindring.ULESELIG: _(
        "Filen %(navn)s er ødelagt og kan ikke leses. Ta bildet på nytt, eller last ned fakturaen en gang til."
    ),
    Bilagshindring.SKJEMA: _(
        "Filen %(navn)s er et skjema som bare ett program kan vise. Skriv den ut til PDF, og send den filen."
    ),
    Bilagshindring.FOR_MANGE_SIDER: _(
        "Filen %(navn)s har mer enn 20 sider. Send bare sidene som viser utgiften."
    ),
    Bilagshindring.FOR_STORT_BILDE: _(
        "Bildet %(navn)s har for mange punkter. Ta det på nytt med vanlig oppløsning."
    ),
    Bilagshindring.FOR_TUNG: _(
        "Filen %(navn)s er for tung å lese. Ta et bilde av kvitteringen, og send det i stedet."
    ),
}


def bilagsfeil(filnavn: str, hindring: Bilagshindring) -> str:
    return str(BILAGSORD[hindring]) % {"navn": f"«{filnavn}»"}
