"""The life of one version of a call: one writes it, another approves it, and a later one takes its place."""

from enum import StrEnum

from alis.domain.flyt.maskin import Maskin, Overgang, Tilstand


class Utlysningsstatus(StrEnum):
    FORESLATT = "foreslatt"
    GODKJENT = "godkjent"
    ERSTATTET = "erstattet"
    FORKASTET = "forkastet"


class Utlysningshandling(StrEnum):
    GODKJENN = "godkjenn"
    FORKAST = "forkast"
    ERSTATT = "erstatt"


S, H = Utlysningsstatus, Utlysningshandling

UTLYSNINGSVERSJON = Maskin(
    navn="Utlysningsversjon",
    tilstander=(
        Tilstand(kode=S.FORESLATT, navn="Venter på godkjenning", navn_for_alis="Under arbeid"),
        Tilstand(kode=S.GODKJENT, navn="Gjelder", navn_for_alis="Gjelder"),
        Tilstand(kode=S.ERSTATTET, navn="Erstattet", navn_for_alis="Gjelder ikke lenger"),
        Tilstand(kode=S.FORKASTET, navn="Forkastet", navn_for_alis="Ble ikke noe av"),
    ),
    overganger=(
        Overgang(fra=S.FORESLATT, handling=H.GODKJENN, til=S.GODKJENT),
        # What is wrong is thrown away and written anew: a proposal never changes under those who read it.
        Overgang(fra=S.FORESLATT, handling=H.FORKAST, til=S.FORKASTET),
        Overgang(fra=S.GODKJENT, handling=H.ERSTATT, til=S.ERSTATTET),
    ),
)
