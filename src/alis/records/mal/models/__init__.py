"""The tables of the templates."""

from alis.records.mal.models.malserie import Malserie
from alis.records.mal.models.malversjon import Malversjon
from alis.records.mal.models.wordmal import Wordmal

__all__ = ["Malserie", "Malversjon", "Wordmal"]
