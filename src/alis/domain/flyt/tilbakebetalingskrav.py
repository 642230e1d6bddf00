"""The life of a claim on the doctor: worked out by one person, approved and sent by another, followed until it is paid."""

from enum import StrEnum

from alis.domain.flyt.maskin import Maskin, Overgang, Tilstand


class Kravstatus(StrEnum):
    UAVKLART = "uavklart"
    BEREGNET = "beregnet"
    SENDT = "sendt"
    INNSIGELSE = "innsigelse"
    BETALT = "betalt"
    ETTERGITT = "ettergitt"
    ERSTATTET = "erstattet"
    BORTFALT = "bortfalt"


class Kravhandling(StrEnum):
    SEND = "send"
    SI_IMOT = "si_imot"
    FASTHOLD = "fasthold"
    BETAL_SISTE = "betal_siste"
    ETTERGI = "ettergi"
    RETT = "rett"
    BORTFALL = "bortfall"


S, H = Kravstatus, Kravhandling

TILBAKEBETALINGSKRAV = Maskin(
    navn="Tilbakebetalingskrav",
    tilstander=(
        Tilstand(kode=S.BEREGNET, navn="Beregnet, ikke sendt", navn_for_alis="Under arbeid i kommunen"),
        Tilstand(kode=S.UAVKLART, navn="Noe er ikke kjent", navn_for_alis="Under arbeid i kommunen"),
        Tilstand(kode=S.SENDT, navn="Sendt", navn_for_alis="Skal betales"),
        Tilstand(kode=S.INNSIGELSE, navn="Legen er uenig", navn_for_alis="Du har sagt at du er uenig"),
        Tilstand(kode=S.BETALT, navn="Betalt", navn_for_alis="Betalt"),
        Tilstand(kode=S.ETTERGITT, navn="Ettergitt", navn_for_alis="Du slipper å betale"),
        Tilstand(kode=S.ERSTATTET, navn="Rettet i et nytt krav", navn_for_alis="Rettet i et nytt krav"),
        Tilstand(kode=S.BORTFALT, navn="Bortfalt", navn_for_alis="Bortfalt"),
    ),
    overganger=(
        Overgang(fra=S.BEREGNET, handling=H.SEND, til=S.SENDT),
        Overgang(fra=S.SENDT, handling=H.SI_IMOT, til=S.INNSIGELSE),
        Overgang(fra=S.INNSIGELSE, handling=H.FASTHOLD, til=S.SENDT),
        Overgang(fra=S.SENDT, handling=H.BETAL_SISTE, til=S.BETALT),
        Overgang(fra=S.INNSIGELSE, handling=H.BETAL_SISTE, til=S.BETALT),
        Overgang(fra=S.SENDT, handling=H.ETTERGI, til=S.ETTERGITT),
        Overgang(fra=S.INNSIGELSE, handling=H.ETTERGI, til=S.ETTERGITT),
        # A claim is never changed: what was wrong in it stands, and a new one takes its place.
        Overgang(fra=S.UAVKLART, handling=H.RETT, til=S.ERSTATTET),
        Overgang(fra=S.BEREGNET, handling=H.RETT, til=S.ERSTATTET),
        Overgang(fra=S.SENDT, handling=H.RETT, til=S.ERSTATTET),
        Overgang(fra=S.INNSIGELSE, handling=H.RETT, til=S.ERSTATTET),
        # When the ending is regretted, a claim that has not been sent falls with it.
        Overgang(fra=S.UAVKLART, handling=H.BORTFALL, til=S.BORTFALT),
        Overgang(fra=S.BEREGNET, handling=H.BORTFALL, til=S.BORTFALT),
    ),
)
