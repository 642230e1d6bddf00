"""The words of the field, with explanations that the pages show as help."""

from alis.integrations.ordliste.les_ordliste import Ord, UgyldigOrdliste, les_ordliste

__all__ = ["Ord", "UgyldigOrdliste", "les_ordliste"]
