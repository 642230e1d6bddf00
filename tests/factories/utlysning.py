"""Calls written in the directorate, by the acts that write them."""

from datetime import date
from uuid import UUID

from alis.domain.tilgang import Aktor
from alis.services.soknad.avgjor_utlysning import godkjenn_utlysning
from alis.services.soknad.foresla_utlysning import Utlysningsfelter, foresla_utlysning
from alis.services.soknad.returner_utlysning import returner_utlysning
from factories.sats import NAA, Satsfolk

PERIODE = "nasjonal-alis/2025-06"
FELTER = Utlysningsfelter(
    frist=date(2026, 8, 31),
    svar_ventet=date(2026, 11, 30),
    rapportfrist=date(2027, 4, 1),
    kilde="Helsedirektoratet: Nasjonal ALIS og veiledning (2. mars 2026)",
    adresse="https://www.helsedirektoratet.no/tilskudd/nasjonal-alis-og-veiledning",
    bekreftet=True,
)
GRUNN = "Rapportfristen er i april.\nSe side 3 i regelverket."


def lag_forslag(
    aktor: Aktor, felter: Utlysningsfelter = FELTER, *, periode: str = PERIODE, retter: UUID | None = None
) -> UUID:
    return foresla_utlysning(aktor=aktor, tilskuddsperiode=periode, felter=felter, retter=retter, naa=NAA)


def lag_returnert(folk: Satsfolk, felter: Utlysningsfelter = FELTER) -> UUID:
    """Written by the first, and returned by the second."""
    utlysning_id = lag_forslag(folk.en, felter)
    returner_utlysning(aktor=folk.to, utlysning_id=utlysning_id, grunn=GRUNN, naa=NAA)
    return utlysning_id


def lag_godkjent(folk: Satsfolk, felter: Utlysningsfelter = FELTER) -> UUID:
    utlysning_id = lag_forslag(folk.en, felter)
    godkjenn_utlysning(aktor=folk.to, utlysning_id=utlysning_id, naa=NAA)
    return utlysning_id
