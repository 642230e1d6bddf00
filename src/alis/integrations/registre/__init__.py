"""The public registers that come with the program: kommuner, fylker, ALIS-kontor, hospitals and centrality by year."""

from alis.integrations.registre.foretaksprofiler import ForetaksprofilRad, les_foretaksprofiler
from alis.integrations.registre.helseforetak import (
    HelseforetakRad,
    Helseforetakstype,
    SykehusstedRad,
    les_helseforetak,
    les_sykehussteder,
)
from alis.integrations.registre.kommuner import FylkeRad, KommuneRad, les_fylker, les_kommuner
from alis.integrations.registre.kontor import DekningRad, KontorRad, Sikkerhet, les_kontor, les_kontordekning
from alis.integrations.registre.sentralitet import (
    KlassenStemmerIkkeMedIndeksen,
    SentralitetRad,
    les_sentralitet,
)
from alis.integrations.registre.tabell import UgyldigRegister

__all__ = [
    "DekningRad",
    "ForetaksprofilRad",
    "FylkeRad",
    "HelseforetakRad",
    "Helseforetakstype",
    "KlassenStemmerIkkeMedIndeksen",
    "KommuneRad",
    "KontorRad",
    "SentralitetRad",
    "Sikkerhet",
    "SykehusstedRad",
    "UgyldigRegister",
    "les_foretaksprofiler",
    "les_fylker",
    "les_helseforetak",
    "les_kommuner",
    "les_kontor",
    "les_kontordekning",
    "les_sentralitet",
    "les_sykehussteder",
]
