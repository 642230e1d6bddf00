"""The deadlines of the whole product: derived from what is registered by rules, one file each, never stored."""

from alis.services.frist.varsle_frister import varsle_frister

__all__ = ["varsle_frister"]
