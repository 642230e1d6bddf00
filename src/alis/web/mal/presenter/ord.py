"""The words that the pages use for states, schemes, clauses and what is wrong with them."""

from django.utils.functional import Promise
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from alis.domain.avtale import Element
from alis.domain.dokument import Felt, Klausul, Mal, Ordning, Skriftsprak
from alis.domain.dokument.malkontroll import Malfeil, Malfeilslag
from alis.domain.flyt import Malhandling, Malstatus
from alis.web.felles.elementnavn import ELEMENTNAVN

STATUSNAVN = {
    Malstatus.KLADD: _("Kladd"),
    Malstatus.TIL_GODKJENNING: _("Til godkjenning"),
    Malstatus.PUBLISERT: _("Publisert"),
    Malstatus.UTGATT: _("Utgått"),
    Malstatus.FORKASTET: _("Forkastet kladd"),
}
STATUSFARGE = {
    Malstatus.KLADD: "neutral",
    Malstatus.TIL_GODKJENNING: "warning",
    Malstatus.PUBLISERT: "success",
    Malstatus.UTGATT: "neutral",
    Malstatus.FORKASTET: "neutral",
}
ORDNINGSNAVN = {
    Ordning.ALIS_AVTALE: _("Tilskudd til ALIS-avtaler"),
    Ordning.NASJONAL_ALIS: _("Nasjonal ALIS og veiledning"),
}
SPRAKNAVN = {Skriftsprak.BOKMAL: _("Bokmål"), Skriftsprak.NYNORSK: _("Nynorsk")}
FELTNAVN = {
    Felt.PARTER: _("Partene og legens opplysninger"),
    Felt.BELOP: _("Tabell med avtalte beløp"),
    Felt.AVTALT: _("«Følgende er avtalt»"),
    Felt.SIGNATUR: _("Underskrifter"),
}
KVITTERING = {
    Malhandling.SEND: _(
        "Malen er sendt til godkjenning. En annen person må lese den og publisere den eller sende den tilbake."
    ),
    Malhandling.TREKK: _("Malen er trukket tilbake fra godkjenning. Du kan skrive videre i den."),
    Malhandling.FORKAST: _("Kladden er slettet. Ingen andre maler er endret."),
    Malhandling.LA_UTGA: _(
        "Malen er utgått. Nye avtaler kan ikke bruke den. Avtaler som har den, beholder den."
    ),
    Malhandling.PUBLISER: _("Malen er publisert. Den kan ikke endres mer."),
    Malhandling.RETURNER: _("Malen er sendt tilbake med begrunnelsen din."),
}
_FEIL: dict[Malfeilslag, str | Promise] = {
    Malfeilslag.MANGLER_NAVN: _("Malen mangler navn eller tittel på %(sprak)s."),
    Malfeilslag.MANGLER_OVERSKRIFT: _("%(punkt)s mangler overskrift på %(sprak)s."),
    Malfeilslag.ULIKE_SPRAK: _(
        "%(punkt)s har ikke like mange avsnitt og listepunkter på bokmål og nynorsk. Skriv det som mangler."
    ),
    Malfeilslag.UGYLDIG_NUMMER: _("%(punkt)s må ha et nummer som 5, 5.1 eller 5.1.2."),
    Malfeilslag.DOBBELT_NUMMER: _(
        "Nummeret %(detalj)s er brukt mer enn én gang. Gi %(punkt)s et eget nummer."
    ),
    Malfeilslag.MANGLER_ELEMENT: _(
        "Malen mangler et punkt der partene kan avtale %(detalj)s. Legg til ett, eller hent det fra biblioteket."
    ),
    Malfeilslag.DOBBELT_ELEMENT: _("To punkter er for %(detalj)s. Behold ett av dem."),
    Malfeilslag.MANGLER_FELT: _("Malen mangler et punkt med %(detalj)s. Legg til ett."),
    Malfeilslag.DOBBELT_FELT: _("Mer enn ett punkt har %(detalj)s. Behold ett av dem."),
    Malfeilslag.KROLLPARENTES: _(
        "%(punkt)s har %(detalj)s på %(sprak)s. Krøllparenteser blir ikke fylt ut. Skriv teksten uten dem."
    ),
    Malfeilslag.FOR_LANG: _(
        "%(punkt)s er for langt på %(sprak)s. Kort det ned til %(detalj)s tegn, eller del det."
    ),
    Malfeilslag.FOR_MANGE: _("Malen har for mange punkter. Den kan ha %(detalj)s."),
    Malfeilslag.FREMMEDE_TEGN: _(
        "%(punkt)s har tegn som ikke kan skrives ut, på %(sprak)s: %(detalj)s. Skriv det på en annen måte."
    ),
    Malfeilslag.NASJONALT_PUNKT: _(
        "Punktet «%(detalj)s» fra Helsedirektoratet mangler eller er endret. Det må stå ord for ord. "
        "Begynn på nytt fra den nasjonale malen som gjelder, eller hent punktet fra biblioteket."
    ),
    Malfeilslag.TILTAK_MANGLER_TEKST: _("Et tiltaksforslag mangler tekst på %(sprak)s."),
}


def skriftsprak() -> Skriftsprak:
    """The written form that the page is read in."""
    return Skriftsprak.NYNORSK if get_language() == "nn" else Skriftsprak.BOKMAL


def malnavn(mal: Mal) -> str:
    return mal.vist_navn(skriftsprak())


def klausulnavn(klausul: Klausul) -> str:
    """«3.2 Legens plikter»."""
    overskrift = klausul.tekst[skriftsprak()].overskrift or klausul.tekst[Skriftsprak.BOKMAL].overskrift
    return f"{klausul.punkt} {overskrift}".strip()


def feiltekst(feil: Malfeil, mal: Mal) -> str:
    """What is wrong and how it is mended."""
    klausul = mal.klausul(feil.klausul)
    return str(_FEIL[feil.slag]) % {
        "punkt": f"«{klausulnavn(klausul)}»" if klausul else "",
        "sprak": str(SPRAKNAVN[feil.sprak]).lower() if feil.sprak else "",
        "detalj": _detalj(feil),
    }


def _detalj(feil: Malfeil) -> str:
    if feil.detalj in list(Element):
        return str(ELEMENTNAVN[Element(feil.detalj)]).lower()
    if feil.detalj in list(Felt):
        return str(FELTNAVN[Felt(feil.detalj)]).lower()
    return feil.detalj
