"""The life of one proposal about one element: private until it is sent, and answered once."""

from enum import StrEnum

from alis.domain.flyt.maskin import Maskin, Overgang, Tilstand


class Forslagstatus(StrEnum):
    KLADD = "kladd"
    SENDT = "sendt"
    GODTATT = "godtatt"
    AVSLATT = "avslatt"
    BESVART = "besvart"
    TRUKKET = "trukket"
    BORTFALT = "bortfalt"


class Forslagshandling(StrEnum):
    SEND = "send"
    GODTA = "godta"
    AVSLA = "avsla"
    BESVAR = "besvar"
    TREKK = "trekk"
    BORTFALL = "bortfall"


S, H = Forslagstatus, Forslagshandling

FORSLAG = Maskin(
    navn="Forslag",
    tilstander=(
        Tilstand(kode=S.KLADD, navn="Kladd, ikke sendt", navn_for_alis="Kladd, ikke sendt"),
        Tilstand(kode=S.SENDT, navn="Venter på svar", navn_for_alis="Venter på svar"),
        Tilstand(kode=S.GODTATT, navn="Godtatt", navn_for_alis="Godtatt"),
        Tilstand(kode=S.AVSLATT, navn="Avslått", navn_for_alis="Avslått"),
        Tilstand(kode=S.BESVART, navn="Besvart med motforslag", navn_for_alis="Besvart med motforslag"),
        Tilstand(kode=S.TRUKKET, navn="Trukket", navn_for_alis="Trukket"),
        Tilstand(kode=S.BORTFALT, navn="Falt bort", navn_for_alis="Falt bort"),
    ),
    overganger=(
        Overgang(fra=S.KLADD, handling=H.SEND, til=S.SENDT),
        Overgang(fra=S.SENDT, handling=H.GODTA, til=S.GODTATT),
        Overgang(fra=S.SENDT, handling=H.AVSLA, til=S.AVSLATT),
        Overgang(fra=S.SENDT, handling=H.BESVAR, til=S.BESVART),
        Overgang(fra=S.SENDT, handling=H.TREKK, til=S.TRUKKET),
        # The kommune discards the draft of the agreement that the proposals were about.
        Overgang(fra=S.KLADD, handling=H.BORTFALL, til=S.BORTFALT),
        Overgang(fra=S.SENDT, handling=H.BORTFALL, til=S.BORTFALT),
    ),
)
