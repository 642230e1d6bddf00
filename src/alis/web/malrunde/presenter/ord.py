"""The words of a round: states, answers, and whose turn it is."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from alis.domain.avtale.malrunde import Rundestatus
from alis.services.malrunde.radsvar import Radsvar
from alis.services.malrunde.rundebilde import Runderad

STATUSNAVN = {
    Rundestatus.IKKE_BEGYNT: gettext_lazy("Ikke begynt"),
    Rundestatus.OPPTATT: gettext_lazy("Annen versjon under arbeid"),
    Rundestatus.KLADD: gettext_lazy("Kladd"),
    Rundestatus.SENDT: gettext_lazy("Sendt"),
    Rundestatus.SIGNERT_AV_EN: gettext_lazy("Signert av én"),
    Rundestatus.SIGNERT: gettext_lazy("Signert"),
    Rundestatus.I_KRAFT: gettext_lazy("I kraft"),
    Rundestatus.HOPPET_OVER: gettext_lazy("Hoppet over"),
}
STATUSFARGE = {
    Rundestatus.OPPTATT: "warning",
    Rundestatus.SENDT: "warning",
    Rundestatus.SIGNERT_AV_EN: "warning",
    Rundestatus.SIGNERT: "success",
    Rundestatus.I_KRAFT: "success",
}
SVARTEKST = {
    Radsvar.LAGET: gettext_lazy("Kladden er laget."),
    Radsvar.SENDT: gettext_lazy("Sendt til signering."),
    Radsvar.FANTES: gettext_lazy("Kladden var laget fra før."),
    Radsvar.VAR_SENDT: gettext_lazy("Var sendt til signering fra før."),
    Radsvar.KLAR: gettext_lazy("Klar til å sendes."),
    Radsvar.UTEN_KLADD: gettext_lazy("Har ingen kladd. Lag kladden først."),
    Radsvar.OPPTATT: gettext_lazy(
        "Har en annen versjon under arbeid. Gjør den ferdig, eller forkast den, først."
    ),
    Radsvar.MANGLER: gettext_lazy("Mangler noe før den kan sendes:"),
    Radsvar.PLANEN_MA_RETTES: gettext_lazy("Signeringsplanen må rettes:"),
    Radsvar.HOPPET_OVER: gettext_lazy("Er hoppet over. Ta den med igjen først."),
    Radsvar.FERDIG: gettext_lazy("Er allerede signert på den nye malen."),
    Radsvar.MALEN_PASSER_IKKE: gettext_lazy("Kan ikke lages fra denne malen nå. Malen er ikke i bruk i dag."),
}


def svartekst(svar: Radsvar, hvem: str = "") -> str:
    if svar is Radsvar.ENDRET:
        return _("Ble endret av %(hvem)s etter at du så over. Se over på nytt.") % {"hvem": hvem}
    return str(SVARTEKST[svar])


def hvem_sin_tur(rad: Runderad) -> str:
    """Whose move it is; empty where nothing more is to be done."""
    match rad.status:
        case Rundestatus.IKKE_BEGYNT | Rundestatus.KLADD | Rundestatus.OPPTATT:
            return _("Du som koordinator")
        case Rundestatus.SENDT:
            return _("Kommunen og legen")
        case Rundestatus.SIGNERT_AV_EN if rad.utkast and rad.utkast.signert_av_kommunen:
            return _("Legen")
        case Rundestatus.SIGNERT_AV_EN:
            return _("Kommunen")
    return ""
