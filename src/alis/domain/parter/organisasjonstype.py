"""The kinds of organisation that take part in the scheme."""

from enum import StrEnum


class Organisasjonstype(StrEnum):
    KOMMUNE = "kommune"
    ALIS_KONTOR = "alis_kontor"
    HELSEFORETAK = "helseforetak"
    DIREKTORAT = "direktorat"
