"""Receipts from anybody's telephone: known by what they hold, read in a process of their own, and written anew."""

from alis.integrations.bilag.avgrenset import motta_bilag
from alis.integrations.bilag.filtype import Bilagstype, finn_bilagstype
from alis.integrations.bilag.renset import Bilagshindring, KanIkkeMottas, RensetBilag

__all__ = [
    "Bilagshindring",
    "Bilagstype",
    "KanIkkeMottas",
    "RensetBilag",
    "finn_bilagstype",
    "motta_bilag",
]
