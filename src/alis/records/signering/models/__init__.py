"""Tables of signing, beside the signatures themselves."""

from alis.records.signering.models.avvisning import Avvisning
from alis.records.signering.models.standardplan import Standardplan, Standardunderskriver

__all__ = ["Avvisning", "Standardplan", "Standardunderskriver"]
