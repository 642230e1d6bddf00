"""Tables of hospital service."""

from alis.records.plassering.models.avdeling import Avdeling
from alis.records.plassering.models.behov import Behov, Behovsonske
from alis.records.plassering.models.foretaksavtale import (
    Avtalegjennomgang,
    Foretaksavtale,
    Foretakssignatur,
)
from alis.records.plassering.models.foretaksprofil import Foretaksprofil
from alis.records.plassering.models.institusjonsperiode import Institusjonsperiode
from alis.records.plassering.models.ledigplass import Ledigplass
from alis.records.plassering.models.maskinnokkel import Maskinnokkel, Plassreferanse
from alis.records.plassering.models.plasstilbud import Plasstilbud
from alis.records.plassering.models.tjeneste import (
    Dokumentertmal,
    Forlengelse,
    Kursdag,
    Sykehustjeneste,
    Tjenestekontakt,
)

__all__ = [
    "Avdeling",
    "Avtalegjennomgang",
    "Behov",
    "Behovsonske",
    "Dokumentertmal",
    "Foretaksavtale",
    "Foretaksprofil",
    "Foretakssignatur",
    "Forlengelse",
    "Institusjonsperiode",
    "Kursdag",
    "Ledigplass",
    "Maskinnokkel",
    "Plassreferanse",
    "Plasstilbud",
    "Sykehustjeneste",
    "Tjenestekontakt",
]
