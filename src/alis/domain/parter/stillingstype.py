"""The four kinds of municipal position that an ALIS can hold (002 §2)."""

from enum import StrEnum


class Stillingstype(StrEnum):
    FASTLEGE = "fastlege"
    FASTLEGEVIKAR = "fastlegevikar"
    INTRODUKSJONSLEGE = "introduksjonslege"
    ANNET_KOMMUNALT_LEGEARBEID = "annet_kommunalt_legearbeid"
