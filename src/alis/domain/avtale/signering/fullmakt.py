"""A power of attorney: one signer lets another sign in her place for a while."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from alis.domain.verdier import Periode


@dataclass(frozen=True, kw_only=True)
class Fullmakt:
    """Both days are in. It is never passed on: a substitute of a substitute signs for nobody."""

    id: UUID
    giver_id: UUID
    mottaker_id: UUID
    fom: date
    tom: date

    def gjelder(self, dag: date) -> bool:
        return dag in Periode(self.fom, self.tom)
