"""The life of an application: one prepares it, another sends it, and the state answers."""

from enum import StrEnum

from alis.domain.flyt.maskin import Maskin, Overgang, Tilstand


class Soknadsstatus(StrEnum):
    KLADD = "kladd"
    TIL_SENDING = "til_sending"
    SENDT = "sendt"
    TRUKKET = "trukket"
    INNVILGET = "innvilget"
    AVSLATT = "avslatt"


class Soknadshandling(StrEnum):
    GJOR_KLAR = "gjor_klar"
    TA_TILBAKE = "ta_tilbake"
    SEND = "send"
    TREKK = "trekk"
    INNVILG = "innvilg"
    AVSLA = "avsla"


S, H = Soknadsstatus, Soknadshandling

SOKNAD = Maskin(
    navn="Soknad",
    tilstander=(
        Tilstand(kode=S.KLADD, navn="Under arbeid", navn_for_alis="Under arbeid"),
        Tilstand(kode=S.TIL_SENDING, navn="Klar til å sendes", navn_for_alis="Under arbeid"),
        Tilstand(kode=S.SENDT, navn="Sendt, venter på svar", navn_for_alis="Sendt til staten"),
        Tilstand(kode=S.TRUKKET, navn="Trukket", navn_for_alis="Trukket"),
        Tilstand(kode=S.INNVILGET, navn="Innvilget", navn_for_alis="Innvilget"),
        Tilstand(kode=S.AVSLATT, navn="Avslått", navn_for_alis="Avslått"),
    ),
    overganger=(
        Overgang(fra=S.KLADD, handling=H.GJOR_KLAR, til=S.TIL_SENDING),
        # Whoever is to send it may see that something is missing.
        Overgang(fra=S.TIL_SENDING, handling=H.TA_TILBAKE, til=S.KLADD),
        Overgang(fra=S.TIL_SENDING, handling=H.SEND, til=S.SENDT),
        # A new one can be made of it as long as the deadline has not passed.
        Overgang(fra=S.SENDT, handling=H.TREKK, til=S.TRUKKET),
        Overgang(fra=S.SENDT, handling=H.INNVILG, til=S.INNVILGET),
        Overgang(fra=S.SENDT, handling=H.AVSLA, til=S.AVSLATT),
    ),
)
