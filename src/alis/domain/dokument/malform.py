"""The two written forms of Norwegian that a document can be made in."""

from enum import StrEnum


class Malform(StrEnum):
    """The value is the language code that the PDF, the Word file and the pages carry."""

    BOKMAL = "nb"
    NYNORSK = "nn"
