"""The words that the pages use for the states of a rate set, its acts and its faults."""

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from alis.domain.flyt import Satshandling, Satsversjonsstatus
from alis.domain.regel import Satssett
from alis.web.felles.satssettnavn import ORDNINGSNAVN
from alis.web.felles.visning import periode

STATUSNAVN: dict[Satsversjonsstatus, str | Promise] = {
    Satsversjonsstatus.KLADD: gettext_lazy("Kladd"),
    Satsversjonsstatus.TIL_GODKJENNING: gettext_lazy("Til godkjenning"),
    Satsversjonsstatus.GODKJENT_AV_EN: gettext_lazy("Godkjent av én"),
    Satsversjonsstatus.PUBLISERT: gettext_lazy("Publisert"),
    Satsversjonsstatus.ERSTATTET: gettext_lazy("Erstattet"),
    Satsversjonsstatus.FORKASTET: gettext_lazy("Forkastet kladd"),
}
STATUSFARGE = {
    Satsversjonsstatus.KLADD: "neutral",
    Satsversjonsstatus.TIL_GODKJENNING: "warning",
    Satsversjonsstatus.GODKJENT_AV_EN: "warning",
    Satsversjonsstatus.PUBLISERT: "success",
    Satsversjonsstatus.ERSTATTET: "neutral",
    Satsversjonsstatus.FORKASTET: "neutral",
}
KVITTERING: dict[Satshandling, str | Promise] = {
    Satshandling.SEND: gettext_lazy(
        "Satsene er sendt til godkjenning. To andre i Helsedirektoratet må godkjenne dem før noe regnes etter dem."
    ),
    Satshandling.TREKK: gettext_lazy("Satsene er trukket tilbake. Du kan skrive videre i dem."),
    Satshandling.FORKAST: gettext_lazy("Kladden er slettet. Satsene som gjelder, er som før."),
    Satshandling.RETURNER: gettext_lazy("Satsene er sendt tilbake med begrunnelsen din."),
    Satshandling.GODKJENN: gettext_lazy(
        "Du har godkjent satsene. Én person til må godkjenne dem før noe regnes etter dem."
    ),
    Satshandling.PUBLISER: gettext_lazy(
        "Satsene er publisert. Alt regnes etter dem fra nå, og de kan ikke endres mer."
    ),
}


def settnavn(sett: Satssett) -> str:
    """«Nasjonal ALIS og veiledning, 1.6.2025–31.5.2026»."""
    ordning = sett.navn.split("/")[0]
    return f"{ORDNINGSNAVN[ordning]}, {periode(sett.fom, sett.tom)}"


def ikke_der_den_var() -> str:
    return _("Satsene er ikke lenger der de var. Se hvor de står nå.")
