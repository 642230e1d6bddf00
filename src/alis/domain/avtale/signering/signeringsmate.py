"""The two ways to sign."""

from enum import StrEnum


class Signeringsmate(StrEnum):
    """`INNLOGGET` is confirmed on the screen; `PAPIR` is written by hand on the printed document."""

    INNLOGGET = "innlogget"
    PAPIR = "papir"
