"""The life of one version of a rate set: somebody writes it, and two others approve it before anybody is paid by it."""

from enum import StrEnum

from alis.domain.flyt.maskin import Maskin, Overgang, Tilstand


class Satsversjonsstatus(StrEnum):
    KLADD = "kladd"
    TIL_GODKJENNING = "til_godkjenning"
    GODKJENT_AV_EN = "godkjent_av_en"
    PUBLISERT = "publisert"
    ERSTATTET = "erstattet"
    FORKASTET = "forkastet"


class Satshandling(StrEnum):
    SEND = "send"
    TREKK = "trekk"
    RETURNER = "returner"
    GODKJENN = "godkjenn"
    PUBLISER = "publiser"
    ERSTATT = "erstatt"
    FORKAST = "forkast"


S, H = Satsversjonsstatus, Satshandling

SATSVERSJON = Maskin(
    navn="Satsversjon",
    tilstander=(
        Tilstand(kode=S.KLADD, navn="Kladd", navn_for_alis="Under arbeid"),
        Tilstand(kode=S.TIL_GODKJENNING, navn="Til godkjenning", navn_for_alis="Under arbeid"),
        Tilstand(kode=S.GODKJENT_AV_EN, navn="Godkjent av én", navn_for_alis="Under arbeid"),
        Tilstand(kode=S.PUBLISERT, navn="Publisert", navn_for_alis="Gjelder"),
        Tilstand(kode=S.ERSTATTET, navn="Erstattet", navn_for_alis="Gjelder ikke lenger"),
        Tilstand(kode=S.FORKASTET, navn="Forkastet kladd", navn_for_alis="Ble ikke noe av"),
    ),
    overganger=(
        Overgang(fra=S.KLADD, handling=H.SEND, til=S.TIL_GODKJENNING),
        Overgang(fra=S.KLADD, handling=H.FORKAST, til=S.FORKASTET),
        # Those who wrote it may take it back; whoever reads it may return it with a reason.
        Overgang(fra=S.TIL_GODKJENNING, handling=H.TREKK, til=S.KLADD),
        Overgang(fra=S.TIL_GODKJENNING, handling=H.RETURNER, til=S.KLADD),
        Overgang(fra=S.TIL_GODKJENNING, handling=H.GODKJENN, til=S.GODKJENT_AV_EN),
        # The second yes is what puts it into force. Until then the first can be lost again, never changed.
        Overgang(fra=S.GODKJENT_AV_EN, handling=H.TREKK, til=S.KLADD),
        Overgang(fra=S.GODKJENT_AV_EN, handling=H.RETURNER, til=S.KLADD),
        Overgang(fra=S.GODKJENT_AV_EN, handling=H.PUBLISER, til=S.PUBLISERT),
        # A new version of the period takes over. What was computed by this one keeps it.
        Overgang(fra=S.PUBLISERT, handling=H.ERSTATT, til=S.ERSTATTET),
    ),
)
