"""The life of a payment order to the bank, and of each payment in it."""

from enum import StrEnum

from alis.domain.flyt.maskin import Maskin, Overgang, Tilstand
from alis.domain.regel.tekst import _


class Utbetalingsstatus(StrEnum):
    KLAR = "klar"
    I_BANKEN = "i_banken"
    AVSLUTTET = "avsluttet"
    FORKASTET = "forkastet"


class Utbetalingshandling(StrEnum):
    SEND = "send"
    AVSLUTT = "avslutt"
    FORKAST = "forkast"


class Linjestatus(StrEnum):
    VENTER = "venter"
    BETALT = "betalt"
    AVVIST = "avvist"
    FORKASTET = "forkastet"


class Linjehandling(StrEnum):
    BETAL = "betal"
    AVVIS = "avvis"
    FORKAST = "forkast"


S, H = Utbetalingsstatus, Utbetalingshandling
L, G = Linjestatus, Linjehandling

UTBETALING = Maskin(
    navn="Utbetaling",
    tilstander=(
        Tilstand(kode=S.KLAR, navn=_("Venter på godkjenning"), navn_for_alis=_("Venter på godkjenning")),
        Tilstand(kode=S.I_BANKEN, navn=_("Godkjent for banken"), navn_for_alis=_("Godkjent for banken")),
        Tilstand(kode=S.AVSLUTTET, navn=_("Banken har svart"), navn_for_alis=_("Banken har svart")),
        Tilstand(kode=S.FORKASTET, navn=_("Forkastet"), navn_for_alis=_("Forkastet")),
    ),
    overganger=(
        Overgang(fra=S.KLAR, handling=H.SEND, til=S.I_BANKEN),
        # Only before anyone has had the file: afterwards nobody but the bank can say that it was not paid.
        Overgang(fra=S.KLAR, handling=H.FORKAST, til=S.FORKASTET),
        Overgang(fra=S.I_BANKEN, handling=H.AVSLUTT, til=S.AVSLUTTET),
    ),
)

UTBETALINGSLINJE = Maskin(
    navn="Utbetalingslinje",
    tilstander=(
        Tilstand(kode=L.VENTER, navn=_("Ikke betalt ennå"), navn_for_alis=_("Ikke betalt ennå")),
        Tilstand(kode=L.BETALT, navn=_("Betalt"), navn_for_alis=_("Betalt")),
        Tilstand(kode=L.AVVIST, navn=_("Avvist av banken"), navn_for_alis=_("Avvist av banken")),
        Tilstand(kode=L.FORKASTET, navn=_("Forkastet"), navn_for_alis=_("Forkastet")),
    ),
    overganger=(
        Overgang(fra=L.VENTER, handling=G.BETAL, til=L.BETALT),
        # What the bank has refused is owed still, and goes into a later order.
        Overgang(fra=L.VENTER, handling=G.AVVIS, til=L.AVVIST),
        Overgang(fra=L.VENTER, handling=G.FORKAST, til=L.FORKASTET),
    ),
)
