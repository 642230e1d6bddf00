"""The written standard that a kommune has chosen; the state writes to it in that form (språklova)."""

from enum import StrEnum


class Malform(StrEnum):
    BOKMAL = "bokmal"
    NYNORSK = "nynorsk"
    NOYTRAL = "noytral"
