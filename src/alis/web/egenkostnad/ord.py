"""What the states of a cost are called, and who does what next."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from alis.domain.flyt import Egenkostnadsstatus as S
from alis.services.egenkostnad.list_egenkostnader import Kostnadsko

STATUSNAVN: Mapping[S, Promise] = {
    S.KLADD: _("Kladd, ikke sendt"),
    S.SENDT: _("Venter på godkjenning"),
    S.RETURNERT: _("Må rettes"),
    S.GODKJENT: _("Godkjent og bokført"),
    S.TRUKKET: _("Trukket"),
}
FARGER: Mapping[S, str] = {S.SENDT: "warning", S.RETURNERT: "warning", S.GODKJENT: "success"}
NESTE: Mapping[S, Promise] = {
    S.KLADD: _("Se over kostnaden, og send den til godkjenning."),
    S.SENDT: _("Nå skal en annen enn den som førte kostnaden, godkjenne den."),
    S.RETURNERT: _("Les hvorfor, rett kostnaden og send den på nytt."),
    S.GODKJENT: _("Kostnaden er bokført, og kommer med i søknaden om tilskudd."),
    S.TRUKKET: _("Kostnaden er trukket, og teller ikke."),
}
GJORT: Mapping[S, Promise] = {
    S.SENDT: _("Sendt til godkjenning"),
    S.RETURNERT: _("Sendt tilbake"),
    S.GODKJENT: _("Godkjent"),
    S.TRUKKET: _("Trukket"),
}
KOER: Mapping[Kostnadsko, Promise] = {
    Kostnadsko.ALLE: _("Alle"),
    Kostnadsko.TIL_GODKJENNING: _("Til godkjenning"),
    Kostnadsko.HOS_KOORDINATOR: _("Ikke sendt"),
    Kostnadsko.GODKJENT: _("Godkjent"),
}
