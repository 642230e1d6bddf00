"""The two parties to an ALIS-avtale (002 §2)."""

from enum import StrEnum


class Part(StrEnum):
    KOMMUNE = "kommune"
    ALIS = "alis"
