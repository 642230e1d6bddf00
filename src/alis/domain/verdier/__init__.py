"""Values that everything else is made of: money, shares, periods of days and checked numbers."""

from alis.domain.verdier.andel import Andel, UgyldigAndel
from alis.domain.verdier.belop import Belop
from alis.domain.verdier.fodselsnummer import FeilPersontype, Fodselsnummer, Persontype, UgyldigFodselsnummer
from alis.domain.verdier.identer import (
    HprNr,
    Kommunenr,
    Orgnr,
    UgyldigHprNr,
    UgyldigKommunenr,
    UgyldigOrgnr,
)
from alis.domain.verdier.periode import Periode, SnuddPeriode, add_months, merge, whole_months
from alis.domain.verdier.prosjektkode import prosjektkode

__all__ = [
    "Andel",
    "Belop",
    "FeilPersontype",
    "Fodselsnummer",
    "HprNr",
    "Kommunenr",
    "Orgnr",
    "Periode",
    "Persontype",
    "SnuddPeriode",
    "UgyldigAndel",
    "UgyldigFodselsnummer",
    "UgyldigHprNr",
    "UgyldigKommunenr",
    "UgyldigOrgnr",
    "add_months",
    "merge",
    "prosjektkode",
    "whole_months",
]
