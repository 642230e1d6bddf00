"""Tables of the rounds."""

from alis.records.malrunde.models.overhopp import Overhopp

__all__ = ["Overhopp"]
