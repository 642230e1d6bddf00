"""What the system tells people, and in which words."""

from alis.domain.varsel.kanal import Kanal
from alis.domain.varsel.stedfortreder import KAN_HA_STEDFORTREDER
from alis.domain.varsel.varselmal import VARSELMALER, Varselmal, Varseltekst

__all__ = ["KAN_HA_STEDFORTREDER", "VARSELMALER", "Kanal", "Varselmal", "Varseltekst"]
