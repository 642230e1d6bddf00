"""Why a file as a whole cannot be used."""

from enum import StrEnum


class Filgrunn(StrEnum):
    TOM = "tom"
    FOR_STOR = "for_stor"
    IKKE_XLSX = "ikke_xlsx"
    SKADET = "skadet"
    MED_MAKROER = "med_makroer"
    FOR_STOR_UTPAKKET = "for_stor_utpakket"
    MED_ENTITETER = "med_entiteter"
    FOR_STORT_ARK = "for_stort_ark"
    UTEN_TABELL = "uten_tabell"
    MANGLER_KOLONNER = "mangler_kolonner"
    UTEN_RADER = "uten_rader"
    FOR_MANGE_RADER = "for_mange_rader"


class UlesbarFil(ValueError):
    """`detalj` names what, where there is something to name."""

    def __init__(self, grunn: Filgrunn, *detalj: str) -> None:
        super().__init__(" ".join((grunn, *detalj)))
        self.grunn = grunn
        self.detalj = detalj
