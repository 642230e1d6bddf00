"""What a session was about, from a short list."""

from enum import StrEnum


class Tema(StrEnum):
    LAERINGSMAL = "laeringsmal"
    FAGLIGE_SPORSMAL = "faglige_sporsmal"
    KOMMUNIKASJON = "kommunikasjon"
    SAMARBEID = "samarbeid"
    LEGEROLLEN = "legerollen"
    PRAKSISDRIFT = "praksisdrift"
    UTDANNINGSPLAN = "utdanningsplan"
    ANNET = "annet"
    """What it was is then written."""
