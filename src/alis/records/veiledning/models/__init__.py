"""Tables of supervision."""

from alis.records.veiledning.models.veiledningsattest import Veiledningsattest
from alis.records.veiledning.models.veiledningsmote import Veiledningsmote

__all__ = ["Veiledningsattest", "Veiledningsmote"]
