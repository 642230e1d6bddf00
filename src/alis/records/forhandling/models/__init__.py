"""Tables of the bargaining."""

from alis.records.forhandling.models.forslag import Forslag

__all__ = ["Forslag"]
