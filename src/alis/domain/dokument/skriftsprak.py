"""The two written forms of Norwegian that a document can be made in."""

from enum import StrEnum
from typing import Self

from alis.domain.parter import Malform


class Skriftsprak(StrEnum):
    """The value is the language code that the PDF, the Word file and the pages carry."""

    BOKMAL = "nb"
    NYNORSK = "nn"

    @classmethod
    def for_malform(cls, malform: Malform) -> Self:
        """The form to write in to a kommune: its own choice, bokmål where it has made none (språklova)."""
        return cls("nn" if malform is Malform.NYNORSK else "nb")
