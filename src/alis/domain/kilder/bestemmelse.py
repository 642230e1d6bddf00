"""One provision of a source text and what the system does with it."""

from dataclasses import dataclass
from enum import StrEnum

from alis.domain.kilder.sted import Sted


class Status(StrEnum):
    """`KODET`: a rule computes it. `MANUELL`: a person judges, the system asks and records. `UTELATT`: outside the system."""

    KODET = "kodet"
    MANUELL = "manuell"
    UTELATT = "utelatt"


class ManglerBegrunnelse(ValueError):
    """A provision that no rule computes must say why."""

    def __init__(self, sted: Sted) -> None:
        super().__init__(f"{sted} er ikke kodet og må si hvorfor, på bokmål og nynorsk.")


@dataclass(frozen=True, kw_only=True)
class Bestemmelse:
    """`tittel` is our own short wording, never the source's; `_nn` is the same in nynorsk. `adresse` is set where it
    differs from the source's own."""

    sted: Sted
    tittel: str
    tittel_nn: str
    status: Status
    hvorfor: str = ""
    hvorfor_nn: str = ""
    adresse: str = ""

    def __post_init__(self) -> None:
        if self.status is not Status.KODET and not (self.hvorfor and self.hvorfor_nn):
            raise ManglerBegrunnelse(self.sted)
