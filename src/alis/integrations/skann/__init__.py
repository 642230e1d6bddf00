"""Scans of paper: what kind of file it is, and the codes on its sheets."""

from alis.integrations.skann.avgrenset import les_skannfil
from alis.integrations.skann.lesning import Filtype, Hindring, Skannlesning, finn_filtype

__all__ = ["Filtype", "Hindring", "Skannlesning", "finn_filtype", "les_skannfil"]
