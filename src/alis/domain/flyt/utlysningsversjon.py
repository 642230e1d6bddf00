"""The life of one version of a call: one writes it, another approves it or returns it, and a later one takes its place."""

from enum import StrEnum

from alis.domain.flyt.maskin import Maskin, Overgang, Tilstand


class Utlysningsstatus(StrEnum):
    FORESLATT = "foreslatt"
    RETURNERT = "returnert"
    GODKJENT = "godkjent"
    ERSTATTET = "erstattet"
    RETTET = "rettet"
    FORKASTET = "forkastet"


class Utlysningshandling(StrEnum):
    GODKJENN = "godkjenn"
    RETURNER = "returner"
    RETT = "rett"
    FORKAST = "forkast"
    ERSTATT = "erstatt"


S, H = Utlysningsstatus, Utlysningshandling

UTLYSNINGSVERSJON = Maskin(
    navn="Utlysningsversjon",
    tilstander=(
        Tilstand(kode=S.FORESLATT, navn="Venter på godkjenning", navn_for_alis="Under arbeid"),
        Tilstand(kode=S.RETURNERT, navn="Sendt tilbake", navn_for_alis="Under arbeid"),
        Tilstand(kode=S.GODKJENT, navn="Gjelder", navn_for_alis="Gjelder"),
        Tilstand(kode=S.ERSTATTET, navn="Erstattet", navn_for_alis="Gjelder ikke lenger"),
        Tilstand(kode=S.RETTET, navn="Rettet i en ny versjon", navn_for_alis="Ble ikke noe av"),
        Tilstand(kode=S.FORKASTET, navn="Forkastet", navn_for_alis="Ble ikke noe av"),
    ),
    overganger=(
        Overgang(fra=S.FORESLATT, handling=H.GODKJENN, til=S.GODKJENT),
        # A proposal never changes under those who read it: what is wrong goes back with a reason, and the one that mends it
        # is a version of its own.
        Overgang(fra=S.FORESLATT, handling=H.RETURNER, til=S.RETURNERT),
        Overgang(fra=S.RETURNERT, handling=H.RETT, til=S.RETTET),
        Overgang(fra=S.FORESLATT, handling=H.FORKAST, til=S.FORKASTET),
        Overgang(fra=S.RETURNERT, handling=H.FORKAST, til=S.FORKASTET),
        Overgang(fra=S.GODKJENT, handling=H.ERSTATT, til=S.ERSTATTET),
    ),
)
