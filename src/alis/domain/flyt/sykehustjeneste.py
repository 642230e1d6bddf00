"""The life of one service in a hospital, from the accepted place to the confirmed time (003 pkt. 5 and 6)."""

from enum import StrEnum

from alis.domain.flyt.maskin import Maskin, Overgang, Tilstand


class Tjenestestatus(StrEnum):
    VENTER = "venter"
    I_GANG = "i_gang"
    FULLFORT = "fullfort"
    AVBRUTT = "avbrutt"
    BORTFALT = "bortfalt"


class Tjenestehandling(StrEnum):
    BEGYNN = "begynn"
    FULLFOR = "fullfor"
    AVSLUTT = "avslutt"
    FALL_BORT = "fall_bort"


S, H = Tjenestestatus, Tjenestehandling

SYKEHUSTJENESTE = Maskin(
    navn="Sykehustjeneste",
    tilstander=(
        Tilstand(kode=S.VENTER, navn="Venter på oppstart", navn_for_alis="Du har ikke begynt ennå"),
        Tilstand(kode=S.I_GANG, navn="I gang", navn_for_alis="Du er i tjeneste"),
        Tilstand(kode=S.FULLFORT, navn="Fullført", navn_for_alis="Tjenesten er bekreftet"),
        Tilstand(kode=S.AVBRUTT, navn="Avsluttet før tiden", navn_for_alis="Avsluttet før tiden"),
        Tilstand(kode=S.BORTFALT, navn="Ble ikke noe av", navn_for_alis="Ble ikke noe av"),
    ),
    overganger=(
        Overgang(fra=S.VENTER, handling=H.BEGYNN, til=S.I_GANG),
        Overgang(fra=S.I_GANG, handling=H.FULLFOR, til=S.FULLFORT),
        Overgang(fra=S.I_GANG, handling=H.AVSLUTT, til=S.AVBRUTT),
        # The place was lost, or given up, before the first day.
        Overgang(fra=S.VENTER, handling=H.FALL_BORT, til=S.BORTFALT),
    ),
)
"""One that ended early is confirmed too, for the time that was served: that is a mark on it, and not a state."""

HAR_TJENESTE = (S.VENTER, S.I_GANG, S.FULLFORT, S.AVBRUTT)
"""The states in which the absence of the placement stands in the doctor's case."""
TJENESTEN_ER_SLUTT = (S.FULLFORT, S.AVBRUTT)
