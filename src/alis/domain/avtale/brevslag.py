"""The letters that an ending makes."""

from enum import StrEnum


class Brevslag(StrEnum):
    OPPHOR = "opphor"
    KRAV = "krav"
