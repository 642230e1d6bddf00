"""The agreement between the ALIS and the kommune."""

from alis.domain.avtale.element import Element

__all__ = ["Element"]
