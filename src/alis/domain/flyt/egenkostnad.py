"""The life of a cost that the kommune itself has had: one documents it, another approves it."""

from enum import StrEnum

from alis.domain.flyt.maskin import Maskin, Overgang, Tilstand


class Egenkostnadsstatus(StrEnum):
    KLADD = "kladd"
    SENDT = "sendt"
    RETURNERT = "returnert"
    GODKJENT = "godkjent"
    TRUKKET = "trukket"


class Egenkostnadshandling(StrEnum):
    SEND = "send"
    RETURNER = "returner"
    GODKJENN = "godkjenn"
    TREKK = "trekk"


S, H = Egenkostnadsstatus, Egenkostnadshandling

EGENKOSTNAD = Maskin(
    navn="Egenkostnad",
    tilstander=(
        Tilstand(kode=S.KLADD, navn="Kladd", navn_for_alis="Hos kommunen"),
        Tilstand(kode=S.SENDT, navn="Venter på godkjenning", navn_for_alis="Hos kommunen"),
        Tilstand(kode=S.RETURNERT, navn="Må rettes", navn_for_alis="Hos kommunen"),
        Tilstand(kode=S.GODKJENT, navn="Godkjent og bokført", navn_for_alis="Bokført"),
        Tilstand(kode=S.TRUKKET, navn="Trukket", navn_for_alis="Trukket"),
    ),
    overganger=(
        Overgang(fra=S.KLADD, handling=H.SEND, til=S.SENDT),
        Overgang(fra=S.RETURNERT, handling=H.SEND, til=S.SENDT),
        Overgang(fra=S.SENDT, handling=H.RETURNER, til=S.RETURNERT),
        Overgang(fra=S.SENDT, handling=H.GODKJENN, til=S.GODKJENT),
        Overgang(fra=S.KLADD, handling=H.TREKK, til=S.TRUKKET),
        Overgang(fra=S.RETURNERT, handling=H.TREKK, til=S.TRUKKET),
        Overgang(fra=S.SENDT, handling=H.TREKK, til=S.TRUKKET),
        # What is booked is turned around by a voucher, as long as no application that counts it is sent.
        Overgang(fra=S.GODKJENT, handling=H.TREKK, til=S.TRUKKET),
    ),
)
