"""The life of an offer of a place: answered by the doctor, or by the day it was to be answered by."""

from enum import StrEnum

from alis.domain.flyt.maskin import Maskin, Overgang, Tilstand
from alis.domain.regel.tekst import _


class Tilbudsstatus(StrEnum):
    SENDT = "sendt"
    GODTATT = "godtatt"
    AVSLATT = "avslatt"
    UTLOPT = "utlopt"
    TRUKKET = "trukket"


class Tilbudshandling(StrEnum):
    GODTA = "godta"
    AVSLA = "avsla"
    LOP_UT = "lop_ut"
    TREKK = "trekk"


S, H = Tilbudsstatus, Tilbudshandling

PLASSTILBUD = Maskin(
    navn="Tilbud om plass",
    tilstander=(
        Tilstand(kode=S.SENDT, navn=_("Venter på svar"), navn_for_alis=_("Venter på svar fra deg")),
        Tilstand(kode=S.GODTATT, navn=_("Godtatt"), navn_for_alis=_("Du har sagt ja")),
        Tilstand(kode=S.AVSLATT, navn=_("Avslått"), navn_for_alis=_("Du har sagt nei")),
        Tilstand(kode=S.UTLOPT, navn=_("Ikke besvart"), navn_for_alis=_("Svarfristen gikk ut")),
        Tilstand(kode=S.TRUKKET, navn=_("Trukket"), navn_for_alis=_("Sykehuset har trukket tilbudet")),
    ),
    overganger=(
        Overgang(fra=S.SENDT, handling=H.GODTA, til=S.GODTATT),
        Overgang(fra=S.SENDT, handling=H.AVSLA, til=S.AVSLATT),
        Overgang(fra=S.SENDT, handling=H.LOP_UT, til=S.UTLOPT),
        Overgang(fra=S.SENDT, handling=H.TREKK, til=S.TRUKKET),
        # A vacancy that is withdrawn takes its accepted offers with it, and one who leaves the queue gives up hers.
        Overgang(fra=S.GODTATT, handling=H.TREKK, til=S.TRUKKET),
    ),
)

BINDENDE = (S.SENDT, S.GODTATT)
"""The states in which an offer holds its place, and the doctor hers."""
