"""Tables of the rounds."""

from alis.records.malrunde.models.overhopp import LENGSTE_GRUNN, Overhopp

__all__ = ["LENGSTE_GRUNN", "Overhopp"]
