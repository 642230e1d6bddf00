"""The words and colours of orders, payments and what stands in the way of one."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from alis.domain.flyt import UTBETALING, UTBETALINGSLINJE, Linjestatus, Utbetalingsstatus
from alis.services.utbetaling.betalbar import Hinder

ORDREFARGE: Mapping[Utbetalingsstatus, str] = {
    Utbetalingsstatus.KLAR: "warning",
    Utbetalingsstatus.I_BANKEN: "info",
    Utbetalingsstatus.AVSLUTTET: "success",
    Utbetalingsstatus.FORKASTET: "neutral",
}
LINJEFARGE: Mapping[Linjestatus, str] = {
    Linjestatus.VENTER: "info",
    Linjestatus.BETALT: "success",
    Linjestatus.AVVIST: "danger",
    Linjestatus.FORKASTET: "neutral",
}
HINDRE: Mapping[Hinder, str | Promise] = {
    Hinder.INGEN_KONTO: gettext_lazy("Legen har ikke et bekreftet kontonummer."),
    Hinder.EGET_KRAV: gettext_lazy("Kravet er ditt eget. En annen må betale det."),
}


def ordrestatus(status: Utbetalingsstatus) -> str:
    return _(UTBETALING.navn_paa(status))


def linjestatus(status: Linjestatus) -> str:
    return _(UTBETALINGSLINJE.navn_paa(status))
