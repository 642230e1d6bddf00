"""The life of one version of a template that is written in the system: two persons stand behind what is published."""

from enum import StrEnum

from alis.domain.flyt.maskin import Maskin, Overgang, Tilstand


class Malstatus(StrEnum):
    KLADD = "kladd"
    TIL_GODKJENNING = "til_godkjenning"
    PUBLISERT = "publisert"
    UTGATT = "utgatt"
    FORKASTET = "forkastet"


class Malhandling(StrEnum):
    SEND = "send"
    TREKK = "trekk"
    RETURNER = "returner"
    PUBLISER = "publiser"
    LA_UTGA = "la_utga"
    FORKAST = "forkast"


S, H = Malstatus, Malhandling

MALVERSJON = Maskin(
    navn="Malversjon",
    tilstander=(
        Tilstand(kode=S.KLADD, navn="Kladd", navn_for_alis="Under arbeid"),
        Tilstand(kode=S.TIL_GODKJENNING, navn="Til godkjenning", navn_for_alis="Under arbeid"),
        Tilstand(kode=S.PUBLISERT, navn="Publisert", navn_for_alis="Kan brukes"),
        Tilstand(kode=S.UTGATT, navn="Utgått", navn_for_alis="Brukes ikke lenger"),
        Tilstand(kode=S.FORKASTET, navn="Forkastet kladd", navn_for_alis="Ble ikke noe av"),
    ),
    overganger=(
        Overgang(fra=S.KLADD, handling=H.SEND, til=S.TIL_GODKJENNING),
        Overgang(fra=S.KLADD, handling=H.FORKAST, til=S.FORKASTET),
        # Whoever sent it may take it back; whoever reads it may return it with a reason.
        Overgang(fra=S.TIL_GODKJENNING, handling=H.TREKK, til=S.KLADD),
        Overgang(fra=S.TIL_GODKJENNING, handling=H.RETURNER, til=S.KLADD),
        Overgang(fra=S.TIL_GODKJENNING, handling=H.PUBLISER, til=S.PUBLISERT),
        # New agreements stop using it; those made from it keep it.
        Overgang(fra=S.PUBLISERT, handling=H.LA_UTGA, til=S.UTGATT),
    ),
)
