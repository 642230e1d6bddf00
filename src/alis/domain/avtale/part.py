"""Those who can be party to an agreement; `avtaleslag.PARTER` says who is to which (002 §2)."""

from enum import StrEnum


class Part(StrEnum):
    KOMMUNE = "kommune"
    ALIS = "alis"
    VEILEDER = "veileder"
