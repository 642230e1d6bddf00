"""The words of an application: its states, what is next, and how bad a finding is."""

from django.utils.translation import gettext_lazy as _

from alis.domain.flyt import Soknadsstatus
from alis.domain.soknad import Alvor, Rettested, Revisoruttalelse
from alis.domain.tilskudd import Gjelder

S = Soknadsstatus

STATUSNAVN = {
    S.KLADD: _("Under arbeid"),
    S.TIL_SENDING: _("Klar til å sendes"),
    S.SENDT: _("Sendt, venter på svar"),
    S.TRUKKET: _("Trukket"),
    S.INNVILGET: _("Innvilget"),
    S.AVSLATT: _("Avslått"),
}
IKKE_BEGYNT = _("Ikke begynt")
FARGER = {S.TIL_SENDING: "warning", S.SENDT: "info", S.INNVILGET: "success", S.AVSLATT: "danger"}

REVISORORD = {
    Revisoruttalelse.JA: _("Utlysningen ber om den."),
    Revisoruttalelse.NEI: _("Utlysningen ber ikke om den."),
    Revisoruttalelse.UKJENT: _("Det er ikke kjent om utlysningen ber om den."),
}

GJELDERNAVN = {
    Gjelder.ALIS_AVTALE: _("ALIS-avtale med veiledning"),
    Gjelder.VEILEDNING: _("Bare veiledning"),
}
ALVORNAVN = {
    Alvor.AVSLAG: _("Blir avslått"),
    Alvor.TAP: _("Koster dere penger"),
    Alvor.UKJENT: _("Vet vi ikke"),
    Alvor.HUSK: _("Greit å vite"),
}
ALVORFARGER = {Alvor.AVSLAG: "danger", Alvor.TAP: "warning", Alvor.UKJENT: "info", Alvor.HUSK: "neutral"}
RETTNAVN = {
    Rettested.SAK: _("Rett opplysningene"),
    Rettested.STILLING: _("Rett stillingen"),
    Rettested.AVTALE: _("Se avtalen"),
    Rettested.FRAVAR: _("Se fraværet"),
    Rettested.REFUSJON: _("Se kravene"),
    Rettested.EGENKOSTNAD: _("Se egne kostnader"),
    Rettested.VEILEDNING: _("Se veiledningen"),
    Rettested.KONTO: _("Skriv kontoen"),
    Rettested.STATEN: _("Avgjøres av staten"),
    Rettested.INGEN: _("Kan ikke rettes"),
}
