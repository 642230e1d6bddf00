"""The life of a claim from the doctor for what she has laid out: one vouches for it, another approves it."""

from enum import StrEnum

from alis.domain.flyt.maskin import Maskin, Overgang, Tilstand


class Refusjonsstatus(StrEnum):
    KLADD = "kladd"
    SENDT = "sendt"
    RETURNERT = "returnert"
    ATTESTERT = "attestert"
    GODKJENT = "godkjent"
    UTBETALT = "utbetalt"
    AVSLATT = "avslatt"
    TRUKKET = "trukket"


class Refusjonshandling(StrEnum):
    SEND = "send"
    RETURNER = "returner"
    ATTESTER = "attester"
    GODKJENN = "godkjenn"
    AVSLA = "avsla"
    TREKK = "trekk"
    UTBETAL = "utbetal"


S, H = Refusjonsstatus, Refusjonshandling

REFUSJONSKRAV = Maskin(
    navn="Refusjonskrav",
    tilstander=(
        Tilstand(kode=S.KLADD, navn="Kladd hos legen", navn_for_alis="Kladd, ikke sendt"),
        Tilstand(kode=S.SENDT, navn="Venter på attestasjon", navn_for_alis="Sendt til kommunen"),
        Tilstand(kode=S.RETURNERT, navn="Sendt tilbake til legen", navn_for_alis="Må rettes"),
        Tilstand(
            kode=S.ATTESTERT, navn="Venter på godkjenning", navn_for_alis="Attestert, venter på godkjenning"
        ),
        Tilstand(kode=S.GODKJENT, navn="Godkjent, ikke utbetalt", navn_for_alis="Godkjent, blir utbetalt"),
        Tilstand(kode=S.UTBETALT, navn="Utbetalt", navn_for_alis="Utbetalt"),
        Tilstand(kode=S.AVSLATT, navn="Avslått", navn_for_alis="Avslått"),
        Tilstand(kode=S.TRUKKET, navn="Trukket av legen", navn_for_alis="Trukket"),
    ),
    overganger=(
        # A draft that comes to nothing is thrown away whole: nobody else has seen it.
        Overgang(fra=S.KLADD, handling=H.SEND, til=S.SENDT),
        Overgang(fra=S.RETURNERT, handling=H.SEND, til=S.SENDT),
        Overgang(fra=S.SENDT, handling=H.RETURNER, til=S.RETURNERT),
        Overgang(fra=S.SENDT, handling=H.ATTESTER, til=S.ATTESTERT),
        Overgang(fra=S.SENDT, handling=H.AVSLA, til=S.AVSLATT),
        Overgang(fra=S.SENDT, handling=H.TREKK, til=S.TRUKKET),
        Overgang(fra=S.RETURNERT, handling=H.TREKK, til=S.TRUKKET),
        # Whoever is to approve it may see what the first did not.
        Overgang(fra=S.ATTESTERT, handling=H.RETURNER, til=S.RETURNERT),
        Overgang(fra=S.ATTESTERT, handling=H.GODKJENN, til=S.GODKJENT),
        Overgang(fra=S.ATTESTERT, handling=H.AVSLA, til=S.AVSLATT),
        Overgang(fra=S.ATTESTERT, handling=H.TREKK, til=S.TRUKKET),
        Overgang(fra=S.GODKJENT, handling=H.UTBETAL, til=S.UTBETALT),
    ),
)
