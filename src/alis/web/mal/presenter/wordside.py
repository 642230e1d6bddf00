"""The fields of a Word template as a list, and what is wrong with one in words."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from alis.domain.dokument.wordfelt import ENKLE, LISTER, TEKSTLISTER, Wordfeil, Wordfeilslag


@dataclass(frozen=True, kw_only=True)
class Feltrad:
    """`kode` is what is written in the document."""

    kode: str
    forklaring: str


@dataclass(frozen=True, kw_only=True)
class Feltgruppe:
    """`lokke` is how a list is gone through; empty for the single fields."""

    navn: str
    lokke: str
    rader: tuple[Feltrad, ...]


TABELLRAD = "{%tr for e in elementer %}"
LISTENAVN = {
    "elementer": gettext_lazy("Elementene i avtalen"),
    "punkter": gettext_lazy("Punktene i avtalen"),
    "signaturer": gettext_lazy("Signaturene"),
}
_FEIL: dict[Wordfeilslag, str | Promise] = {
    Wordfeilslag.FOR_STOR: gettext_lazy(
        "Filen er for stor. Den kan være på høyst %(detalj)s MB. Gjør bildene mindre."
    ),
    Wordfeilslag.IKKE_DOCX: gettext_lazy(
        "Filen er ikke et Word-dokument vi kan lese. Åpne den i Word, lagre den som .docx og prøv igjen."
    ),
    Wordfeilslag.FOR_MYE_UTPAKKET: gettext_lazy(
        "Filen inneholder mer enn en mal trenger. Ta ut store bilder og vedlegg, og prøv igjen."
    ),
    Wordfeilslag.UTRYGG_STI: gettext_lazy(
        "Filen er pakket på en måte vi ikke godtar. Åpne den i Word, lagre den på nytt og prøv igjen."
    ),
    Wordfeilslag.MAKRO: gettext_lazy(
        "Filen har makroer. Lagre den som vanlig Word-dokument (.docx) uten makroer."
    ),
    Wordfeilslag.INNEBYGD_OBJEKT: gettext_lazy(
        "Filen har et innebygd objekt, for eksempel et regneark. Ta det ut, og prøv igjen."
    ),
    Wordfeilslag.EKSTERN_LENKE: gettext_lazy(
        "Filen henter noe utenfra: %(detalj)s. Sett bilder inn i selve filen, og fjern tilknyttet mal og lenker til filer."
    ),
    Wordfeilslag.DOCTYPE: gettext_lazy(
        "Filen har en dokumenttype som ikke hører hjemme i Word. Lagre den på nytt i Word."
    ),
    Wordfeilslag.UGYLDIG_XML: gettext_lazy(
        "En del av filen er ødelagt (%(detalj)s). Lagre den på nytt i Word."
    ),
    Wordfeilslag.FARLIG_FELTKODE: gettext_lazy(
        "Filen har feltkoden %(detalj)s, som henter noe fra andre filer. Ta den ut, og prøv igjen."
    ),
    Wordfeilslag.UGYLDIG_UTTRYKK: gettext_lazy(
        "Uttrykket «%(detalj)s» kan ikke brukes. Bruk bare feltene i listen, «for» over listene, og «if»."
    ),
    Wordfeilslag.SKRIVEFEIL: gettext_lazy(
        "Et felt er ikke skrevet riktig. Se etter manglende }} eller %%}, og «for» eller «if» uten slutt. %(detalj)s"
    ),
    Wordfeilslag.TAR_FOR_LANG_TID: gettext_lazy(
        "Filen tar for lang tid å fylle ut. Gjør den enklere, og prøv igjen."
    ),
    Wordfeilslag.INGEN_FELT: gettext_lazy(
        "Filen har ingen felt. Skriv for eksempel {{ lege }} der navnet skal stå."
    ),
}


def wordfeiltekst(feil: Wordfeil) -> str:
    """What is wrong and how it is mended."""
    if feil.slag is Wordfeilslag.UKJENT_FELT:
        return _unknown(feil)
    return str(_FEIL[feil.slag]) % {"detalj": feil.detalj}


def lag_feltliste() -> tuple[Feltgruppe, ...]:
    enkle = Feltgruppe(
        navn=_("Enkle felt"),
        lokke="",
        rader=tuple(Feltrad(kode=_braces(felt), forklaring=_(hva)) for felt, hva in ENKLE.items()),
    )
    return (enkle, *(_list_group(liste) for liste in LISTER))


def _list_group(liste: str) -> Feltgruppe:
    rad = liste[0]
    return Feltgruppe(
        navn=str(LISTENAVN[liste]),
        lokke=f"{{%p for {rad} in {liste} %}} … {{%p endfor %}}",
        rader=tuple(
            Feltrad(
                kode=f"{{%p for a in {rad}.{felt} %}} … {{%p endfor %}}"
                if felt in TEKSTLISTER
                else _braces(f"{rad}.{felt}"),
                forklaring=_(hva),
            )
            for felt, hva in LISTER[liste].items()
        ),
    )


def _braces(felt: str) -> str:
    return f"{{{{ {felt} }}}}"


def _unknown(feil: Wordfeil) -> str:
    if feil.forslag:
        return _("Feltet «%(felt)s» finnes ikke. Mente du «%(forslag)s»?") % {
            "felt": feil.detalj,
            "forslag": feil.forslag,
        }
    return _("Feltet «%(felt)s» finnes ikke. Se listen over felt.") % {"felt": feil.detalj}
