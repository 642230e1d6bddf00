"""The words of a claim on pages: its states, who is next, and what was done."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from alis.domain.flyt import Refusjonshandling as H
from alis.domain.flyt import Refusjonsstatus as S
from alis.domain.tilgang import Aktor, Rolle

STATUS: Mapping[S, tuple[Promise, str]] = {
    S.KLADD: (_("Kladd hos legen"), "neutral"),
    S.SENDT: (_("Venter på attestasjon"), "warning"),
    S.RETURNERT: (_("Sendt tilbake til legen"), "warning"),
    S.ATTESTERT: (_("Venter på godkjenning"), "warning"),
    S.GODKJENT: (_("Godkjent, ikke utbetalt"), "success"),
    S.UTBETALT: (_("Utbetalt"), "success"),
    S.AVSLATT: (_("Avslått"), "danger"),
    S.TRUKKET: (_("Trukket av legen"), "neutral"),
}
STATUS_FOR_LEGEN: Mapping[S, Promise] = {
    S.KLADD: _("Kladd, ikke sendt"),
    S.SENDT: _("Sendt til kommunen"),
    S.RETURNERT: _("Må rettes"),
    S.ATTESTERT: _("Attestert, venter på godkjenning"),
    S.GODKJENT: _("Godkjent, blir utbetalt"),
    S.UTBETALT: _("Utbetalt"),
    S.AVSLATT: _("Avslått"),
    S.TRUKKET: _("Trukket"),
}
NESTE: Mapping[S, Promise] = {
    S.KLADD: _("Kravet er ikke sendt. Bare legen ser det."),
    S.SENDT: _("Nå skal én i kommunen se over bilagene og attestere. Så godkjenner en annen."),
    S.RETURNERT: _("Nå skal legen rette kravet og sende det på nytt."),
    S.ATTESTERT: _("Nå skal en annen enn den som attesterte, godkjenne kravet."),
    S.GODKJENT: _("Nå skal kommunen betale ut beløpet."),
    S.UTBETALT: _("Kravet er ferdig."),
    S.AVSLATT: _("Kravet er ferdig. Begrunnelsen står nedenfor."),
    S.TRUKKET: _("Legen trakk kravet. Det skal ikke gjøres noe mer."),
}
GJORT: Mapping[H, Promise] = {
    H.SEND: _("Sendt"),
    H.RETURNER: _("Sendt tilbake"),
    H.ATTESTER: _("Attestert"),
    H.GODKJENN: _("Godkjent"),
    H.AVSLA: _("Avslått"),
    H.TREKK: _("Trukket"),
    H.UTBETAL: _("Utbetalt"),
}


def statusord(status: S, aktor: Aktor) -> tuple[str, str]:
    """The word and the colour of its tag."""
    ord_, farge = STATUS[status]
    return str(STATUS_FOR_LEGEN[status] if aktor.rolle is Rolle.ALIS else ord_), farge
