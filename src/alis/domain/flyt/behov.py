"""The life of a need for hospital service, from the kommune's report to the confirmed service (003 pkt. 5)."""

from enum import StrEnum

from alis.domain.flyt.maskin import Maskin, Overgang, Tilstand


class Behovsstatus(StrEnum):
    MELDT = "meldt"
    REGISTRERT = "registrert"
    PLASSERT = "plassert"
    I_TJENESTE = "i_tjeneste"
    FULLFORT = "fullfort"
    FALT_BORT = "falt_bort"


class Behovshandling(StrEnum):
    REGISTRER = "registrer"
    PLASSER = "plasser"
    MIST_PLASSEN = "mist_plassen"
    BEGYNN = "begynn"
    FULLFOR = "fullfor"
    FALL_BORT = "fall_bort"


S, H = Behovsstatus, Behovshandling

BEHOV = Maskin(
    navn="Behov for sykehustjeneste",
    tilstander=(
        Tilstand(kode=S.MELDT, navn="Meldt", navn_for_alis="Meldt til sykehuset"),
        Tilstand(kode=S.REGISTRERT, navn="I køen", navn_for_alis="Du står i køen"),
        Tilstand(kode=S.PLASSERT, navn="Har plass", navn_for_alis="Du har plass"),
        Tilstand(kode=S.I_TJENESTE, navn="I tjeneste", navn_for_alis="Du er i tjeneste"),
        Tilstand(kode=S.FULLFORT, navn="Fullført", navn_for_alis="Du er ferdig"),
        Tilstand(kode=S.FALT_BORT, navn="Falt bort", navn_for_alis="Falt bort"),
    ),
    overganger=(
        Overgang(fra=S.MELDT, handling=H.REGISTRER, til=S.REGISTRERT),
        Overgang(fra=S.REGISTRERT, handling=H.PLASSER, til=S.PLASSERT),
        Overgang(fra=S.PLASSERT, handling=H.MIST_PLASSEN, til=S.REGISTRERT),
        # Of a service in two parts the second place can be lost while the first part is served.
        Overgang(fra=S.I_TJENESTE, handling=H.MIST_PLASSEN, til=S.REGISTRERT),
        Overgang(fra=S.PLASSERT, handling=H.BEGYNN, til=S.I_TJENESTE),
        # Service in the kommune's own institution waits in no queue.
        Overgang(fra=S.MELDT, handling=H.BEGYNN, til=S.I_TJENESTE),
        Overgang(fra=S.I_TJENESTE, handling=H.FULLFOR, til=S.FULLFORT),
        Overgang(fra=S.MELDT, handling=H.FALL_BORT, til=S.FALT_BORT),
        Overgang(fra=S.REGISTRERT, handling=H.FALL_BORT, til=S.FALT_BORT),
        Overgang(fra=S.PLASSERT, handling=H.FALL_BORT, til=S.FALT_BORT),
        Overgang(fra=S.I_TJENESTE, handling=H.FALL_BORT, til=S.FALT_BORT),
    ),
)
"""A declined offer changes nothing here: the place in the queue is kept."""

I_KOEN = (S.MELDT, S.REGISTRERT)
LEVENDE_BEHOV = (*I_KOEN, S.PLASSERT, S.I_TJENESTE)
