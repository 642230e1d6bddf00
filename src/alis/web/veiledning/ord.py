"""The words for where a list stands."""

from django.utils.translation import gettext_lazy as _

from alis.domain.flyt import Atteststatus

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
