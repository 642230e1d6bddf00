"""The course of the education: absence and service outside the kommune."""

from alis.domain.utdanning.fravarstype import Fravarstype

__all__ = ["Fravarstype"]
