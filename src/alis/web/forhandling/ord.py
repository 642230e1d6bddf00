"""The words of the bargaining: the parties, the states, and what is wrong with a proposal."""

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from alis.domain.avtale.part import Part
from alis.domain.flyt import Avtalestatus, Forslagstatus
from alis.services.forhandling.innhold import ForslagetMaRettes, Innholdsfeil
from alis.web.avtale.over_taket import over_taket

FORSLAGSSTATUS: dict[Forslagstatus, str | Promise] = {
    Forslagstatus.KLADD: gettext_lazy("Kladd, ikke sendt"),
    Forslagstatus.SENDT: gettext_lazy("Venter på svar"),
    Forslagstatus.GODTATT: gettext_lazy("Godtatt"),
    Forslagstatus.AVSLATT: gettext_lazy("Avslått"),
    Forslagstatus.BESVART: gettext_lazy("Besvart med motforslag"),
    Forslagstatus.TRUKKET: gettext_lazy("Trukket"),
    Forslagstatus.BORTFALT: gettext_lazy("Falt bort"),
}
FORSLAGSFARGE = {Forslagstatus.SENDT: "warning", Forslagstatus.GODTATT: "success"}
HVORFOR_IKKE: dict[Avtalestatus, str | Promise] = {
    Avtalestatus.SENDT: gettext_lazy(
        "Avtalen er sendt til signering. Skal noe endres, må kommunen trekke den tilbake først."
    ),
    Avtalestatus.FORKASTET: gettext_lazy(
        "Kommunen har lagt bort dette utkastet. Det som ikke var avgjort, falt bort."
    ),
    Avtalestatus.AVSLUTTET: gettext_lazy("Avtalen er avsluttet, og kan ikke endres."),
    Avtalestatus.BORTFALT: gettext_lazy("Avtalen falt bort før den begynte å gjelde, og kan ikke endres."),
    Avtalestatus.ERSTATTET: gettext_lazy("En nyere versjon har tatt over for denne."),
}
"""Why nothing can be proposed about a version, by its state."""


def forslag_fra(part: Part, leser: Part) -> str:
    """Whose proposal it is, to whoever reads."""
    if part is leser:
        return _("Forslaget ditt") if leser is Part.ALIS else _("Forslaget deres")
    return _("Forslag fra kommunen") if part is Part.KOMMUNE else _("Forslag fra legen")


def venter_pa(part: Part, leser: Part) -> str:
    if part is leser:
        return _("Din tur") if leser is Part.ALIS else _("Deres tur")
    return _("Venter på kommunen") if part is Part.KOMMUNE else _("Venter på legen")


def feiltekst(feil: ForslagetMaRettes) -> str:
    """What is wrong, and how to mend it."""
    match feil.feil:
        case Innholdsfeil.TEKST_FOR_LANG:
            return _("Teksten er for lang. Kort den ned til 4000 tegn.")
        case Innholdsfeil.GRUNN_FOR_LANG:
            return _("Begrunnelsen er for lang. Kort den ned til 1000 tegn.")
        case Innholdsfeil.FREMMEDE_TEGN:
            return _("Avtalen kan ikke inneholde %(tegn)s. Skriv det på en annen måte.") % {
                "tegn": " ".join(feil.tegn)
            }
        case Innholdsfeil.BELOP_MANGLER:
            return _("Beløpet mangler. Skriv et beløp, eller 0.")
        case Innholdsfeil.BESKRIVELSE_MANGLER:
            return _("Skriv hva kommunen dekker med dette beløpet.")
    assert feil.vurdering is not None  # the two that are left are told by a rule
    return over_taket(feil.vurdering) if feil.feil is Innholdsfeil.OVER_TAKET else feil.vurdering.begrunn(_)


FELT_FOR = {
    Innholdsfeil.TEKST_FOR_LANG: "tekst",
    Innholdsfeil.FREMMEDE_TEGN: "tekst",
    Innholdsfeil.BESKRIVELSE_MANGLER: "tekst",
    Innholdsfeil.GRUNN_FOR_LANG: "grunn",
}
"""The field that is to be mended; the amount for the rest."""
