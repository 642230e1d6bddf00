"""Where the signing plan of a draft comes from."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from alis.domain.avtale.signering import Signeringsplan


class Plankilde(StrEnum):
    """Set for this version, taken over from the version before it, or what the kommune usually does."""

    SATT = "satt"
    ARVET = "arvet"
    VANLIG = "vanlig"


@dataclass(frozen=True, kw_only=True)
class Utelatt:
    """One who was named in the plan taken over, and is not signatar now. `siste_dag` is None if she never was."""

    navn: str
    siste_dag: date | None


@dataclass(frozen=True, kw_only=True)
class Plangrunnlag:
    """`fra_nummer` is the version that the plan was taken over from, else 0."""

    plan: Signeringsplan
    kilde: Plankilde
    fra_nummer: int = 0
    utelatte: tuple[Utelatt, ...] = ()

    @property
    def navngir_ingen(self) -> bool:
        """Anyone who is signatar may sign for the kommune."""
        return all(krav.person_id is None for krav in self.plan.krav)
