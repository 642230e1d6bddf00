"""The life of a vacancy: it stands until the trust withdraws it."""

from enum import StrEnum

from alis.domain.flyt.maskin import Maskin, Overgang, Tilstand


class Plasstatus(StrEnum):
    LEDIG = "ledig"
    TRUKKET = "trukket"


class Plasshandling(StrEnum):
    TREKK = "trekk"


S, H = Plasstatus, Plasshandling

LEDIGPLASS = Maskin(
    navn="Ledig plass",
    tilstander=(
        Tilstand(kode=S.LEDIG, navn="Lyst ut", navn_for_alis="Lyst ut"),
        Tilstand(kode=S.TRUKKET, navn="Trukket", navn_for_alis="Trukket"),
    ),
    overganger=(Overgang(fra=S.LEDIG, handling=H.TREKK, til=S.TRUKKET),),
)
