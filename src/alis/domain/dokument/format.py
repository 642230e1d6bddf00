"""The two forms that an agreement document is kept in."""

from enum import StrEnum


class Dokumentformat(StrEnum):
    PDF = "pdf"
    DOCX = "docx"
