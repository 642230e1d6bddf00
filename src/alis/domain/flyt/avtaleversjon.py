"""The life of one version of an ALIS-avtale: from draft to ended (002 §1.2; valid from signature by the 2023 revision)."""

from enum import StrEnum

from alis.domain.flyt.maskin import Maskin, Overgang, Tilstand
from alis.domain.regel.tekst import _


class Avtalestatus(StrEnum):
    KLADD = "kladd"
    SENDT = "sendt"
    SIGNERT = "signert"
    I_KRAFT = "i_kraft"
    AVSLUTTET = "avsluttet"
    ERSTATTET = "erstattet"
    FORKASTET = "forkastet"
    BORTFALT = "bortfalt"


class Avtalehandling(StrEnum):
    SEND = "send"
    TREKK = "trekk"
    AVVIS = "avvis"
    SIGNER_SISTE = "signer_siste"
    SETT_I_KRAFT = "sett_i_kraft"
    ERSTATT = "erstatt"
    AVSLUTT = "avslutt"
    FORKAST = "forkast"
    BORTFALL = "bortfall"
    GJENOPPTA = "gjenoppta"


S, H = Avtalestatus, Avtalehandling

AVTALEVERSJON = Maskin(
    navn="Avtaleversjon",
    tilstander=(
        Tilstand(kode=S.KLADD, navn=_("Kladd"), navn_for_alis=_("Under arbeid i kommunen")),
        Tilstand(kode=S.SENDT, navn=_("Sendt til signering"), navn_for_alis=_("Klar til signering")),
        Tilstand(
            kode=S.SIGNERT, navn=_("Signert, ikke i kraft ennå"), navn_for_alis=_("Signert, gjelder senere")
        ),
        Tilstand(kode=S.I_KRAFT, navn=_("I kraft"), navn_for_alis=_("Gjelder nå")),
        Tilstand(kode=S.AVSLUTTET, navn=_("Avsluttet"), navn_for_alis=_("Avsluttet")),
        Tilstand(
            kode=S.ERSTATTET, navn=_("Erstattet av ny versjon"), navn_for_alis=_("Erstattet av ny versjon")
        ),
        Tilstand(kode=S.FORKASTET, navn=_("Forkastet kladd"), navn_for_alis=_("Ble ikke noe av")),
        Tilstand(kode=S.BORTFALT, navn=_("Falt bort"), navn_for_alis=_("Begynte aldri å gjelde")),
    ),
    overganger=(
        Overgang(fra=S.KLADD, handling=H.SEND, til=S.SENDT),
        Overgang(fra=S.KLADD, handling=H.FORKAST, til=S.FORKASTET),
        # A sent version that needs a change goes back to draft, and every signature on it falls.
        Overgang(fra=S.SENDT, handling=H.TREKK, til=S.KLADD),
        # So does one that a signer refuses; her reason is kept, and the kommune mends and sends it anew.
        Overgang(fra=S.SENDT, handling=H.AVVIS, til=S.KLADD),
        Overgang(fra=S.SENDT, handling=H.SIGNER_SISTE, til=S.SIGNERT),
        Overgang(fra=S.SIGNERT, handling=H.SETT_I_KRAFT, til=S.I_KRAFT),
        Overgang(fra=S.SIGNERT, handling=H.ERSTATT, til=S.ERSTATTET),
        Overgang(fra=S.SIGNERT, handling=H.AVSLUTT, til=S.AVSLUTTET),
        # An ending whose last day comes first. What has been in force never falls away: it ends.
        Overgang(fra=S.SIGNERT, handling=H.BORTFALL, til=S.BORTFALT),
        # The ending is regretted while the first day is still to come: everyone's signature stands.
        Overgang(fra=S.BORTFALT, handling=H.GJENOPPTA, til=S.SIGNERT),
        Overgang(fra=S.I_KRAFT, handling=H.ERSTATT, til=S.ERSTATTET),
        Overgang(fra=S.I_KRAFT, handling=H.AVSLUTT, til=S.AVSLUTTET),
    ),
)
