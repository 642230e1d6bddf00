"""The tables of the rate sets."""

from alis.records.sats.models.satsversjon import Satsversjon

__all__ = ["Satsversjon"]
