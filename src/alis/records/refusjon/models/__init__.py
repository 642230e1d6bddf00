"""Tables of the claims from doctors."""

from alis.records.refusjon.models.behandlingslinje import Behandlingslinje
from alis.records.refusjon.models.bilagsfil import Bilagsfil
from alis.records.refusjon.models.refusjonskrav import Refusjonskrav

__all__ = ["Behandlingslinje", "Bilagsfil", "Refusjonskrav"]
