"""The ways out of the house. The page «Varsler» is not one: what is told stands there always."""

from enum import StrEnum


class Kanal(StrEnum):
    EPOST = "epost"
