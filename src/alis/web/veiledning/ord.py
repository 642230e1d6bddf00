"""The words for topics and for where a list stands."""

from django.utils.translation import gettext_lazy as _

from alis.domain.flyt import Atteststatus
from alis.domain.veiledning.tema import Tema

TEMANAVN = {
    Tema.LAERINGSMAL: _("Læringsmål"),
    Tema.FAGLIGE_SPORSMAL: _("Faglige spørsmål"),
    Tema.KOMMUNIKASJON: _("Kommunikasjon"),
    Tema.SAMARBEID: _("Samarbeid"),
    Tema.LEGEROLLEN: _("Legerollen og etikk"),
    Tema.PRAKSISDRIFT: _("Drift av praksis"),
    Tema.UTDANNINGSPLAN: _("Utdanningsplan"),
    Tema.ANNET: _("Annet"),
}
STATUSNAVN = {
    Atteststatus.KLADD: _("Klar til signering"),
    Atteststatus.TIL_SIGNERING: _("Signert av én"),
    Atteststatus.SIGNERT: _("Venter på attestering"),
    Atteststatus.RETURNERT: _("Sendt tilbake"),
    Atteststatus.ATTESTERT: _("Venter på godkjenning"),
    Atteststatus.GODKJENT: _("Godkjent"),
    Atteststatus.FORKASTET: _("Forkastet"),
}
STATUSFARGE = {
    Atteststatus.KLADD: "warning",
    Atteststatus.TIL_SIGNERING: "warning",
    Atteststatus.SIGNERT: "warning",
    Atteststatus.RETURNERT: "danger",
    Atteststatus.ATTESTERT: "warning",
    Atteststatus.GODKJENT: "success",
    Atteststatus.FORKASTET: "neutral",
}
