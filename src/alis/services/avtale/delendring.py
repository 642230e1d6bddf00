"""What one part of the draft says when it is saved."""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from uuid import UUID

from alis.domain.avtale.avtaledel import Avtaledel
from alis.domain.avtale.avtaleutkast import Avtalepost
from alis.domain.parter import Driftsform


@dataclass(frozen=True, kw_only=True)
class Partene:
    kontaktperson: str
    arbeidssted: str
    start_spesialisering: date
    forventet_slutt: date


@dataclass(frozen=True, kw_only=True)
class Stillingen:
    """`fordeling_alis` (0–1) is the doctor's share, with `Driftsform.ANNET` only."""

    gjelder_fra: date
    driftsform: Driftsform
    fordeling_alis: Fraction | None


@dataclass(frozen=True, kw_only=True)
class Veilederen:
    """A person who holds the role in the kommune."""

    person_id: UUID


@dataclass(frozen=True, kw_only=True)
class Elementene:
    """The posts of one of the parts that hold elements; an element that is left out is kept as it was."""

    del_: Avtaledel
    poster: tuple[Avtalepost, ...]


Delendring = Partene | Stillingen | Veilederen | Elementene
