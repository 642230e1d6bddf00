"""The words and the colour for where a claim on a doctor stands."""

from django.utils.translation import gettext_lazy as _

from alis.domain.flyt import Kravstatus
from alis.domain.tilgang import Aktor, Rolle

STATUSNAVN = {
    Kravstatus.UAVKLART: _("Noe er ikke kjent"),
    Kravstatus.BEREGNET: _("Venter på godkjenning"),
    Kravstatus.SENDT: _("Sendt, ikke betalt"),
    Kravstatus.INNSIGELSE: _("Legen er uenig"),
    Kravstatus.BETALT: _("Betalt"),
    Kravstatus.ETTERGITT: _("Ettergitt"),
    Kravstatus.ERSTATTET: _("Rettet i et nytt krav"),
    Kravstatus.BORTFALT: _("Bortfalt"),
}
STATUSNAVN_FOR_ALIS = STATUSNAVN | {
    Kravstatus.SENDT: _("Skal betales"),
    Kravstatus.INNSIGELSE: _("Du har sagt at du er uenig"),
    Kravstatus.ETTERGITT: _("Du slipper å betale"),
}
STATUSFARGE = {
    Kravstatus.UAVKLART: "warning",
    Kravstatus.BEREGNET: "warning",
    Kravstatus.SENDT: "warning",
    Kravstatus.INNSIGELSE: "danger",
    Kravstatus.BETALT: "success",
    Kravstatus.ETTERGITT: "neutral",
    Kravstatus.ERSTATTET: "neutral",
    Kravstatus.BORTFALT: "neutral",
}


def statusnavn(status: Kravstatus, aktor: Aktor) -> str:
    return str((STATUSNAVN_FOR_ALIS if aktor.rolle is Rolle.ALIS else STATUSNAVN)[status])
