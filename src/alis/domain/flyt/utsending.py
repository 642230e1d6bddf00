"""The life of one thing that is to leave the house: promised in the act's transaction, delivered afterwards."""

from enum import StrEnum

from alis.domain.flyt.maskin import Maskin, Overgang, Tilstand


class Utsendingsstatus(StrEnum):
    VENTER = "venter"
    SENDES = "sendes"
    LEVERT = "levert"
    GITT_OPP = "gitt_opp"


class Utsendingshandling(StrEnum):
    HENT = "hent"
    LEVER = "lever"
    UTSETT = "utsett"
    GI_OPP = "gi_opp"


S, H = Utsendingsstatus, Utsendingshandling

UTSENDING = Maskin(
    navn="Utsending",
    tilstander=(
        Tilstand(kode=S.VENTER, navn="Venter på å bli sendt", navn_for_alis="Venter på å bli sendt"),
        Tilstand(kode=S.SENDES, navn="Sendes nå", navn_for_alis="Sendes nå"),
        Tilstand(kode=S.LEVERT, navn="Levert", navn_for_alis="Levert"),
        Tilstand(kode=S.GITT_OPP, navn="Kunne ikke leveres", navn_for_alis="Kunne ikke leveres"),
    ),
    overganger=(
        Overgang(fra=S.VENTER, handling=H.HENT, til=S.SENDES),
        # Whoever fetched it has not been heard from for a while, and someone else takes over.
        Overgang(fra=S.SENDES, handling=H.HENT, til=S.SENDES),
        Overgang(fra=S.SENDES, handling=H.LEVER, til=S.LEVERT),
        Overgang(fra=S.SENDES, handling=H.UTSETT, til=S.VENTER),
        Overgang(fra=S.SENDES, handling=H.GI_OPP, til=S.GITT_OPP),
    ),
)
