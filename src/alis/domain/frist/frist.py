"""One deadline, as it is worked out from what is registered. It is never stored."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from alis.domain.frist.fristslag import FRISTSLAG, Fristslag, Slagbeskrivelse
from alis.domain.regel import Vurdering
from alis.domain.tilgang import Rolle


@dataclass(frozen=True, kw_only=True)
class Frist:
    """A day, Norwegian time, with the rule that gave it. It lasts to midnight of that day.

    A deadline stops by itself: when the thing is done, the rule no longer gives it. It is owned by those who hold the
    role `eier` in the kommune, or, where `person_id` is set, by that one person in that role.

    What the kommune does as a whole is about no case: then `objekt_id` is the name of the grant period.

    `organisasjon_id` is the hospital trust that it is about, where those who hold `eier` or are told belong to it.

    `oppsto` is the day on which the deadline came to be, where that is known; nobody is late before it. `fortalt`:
    whether the act that made it told its owner of it there and then.
    """

    slag: Fristslag
    objekt_type: str
    objekt_id: UUID | str
    regnet: Vurdering[date]
    eier: Rolle
    kommunenummer: str
    sak_id: UUID | None
    person_id: UUID | None = None
    organisasjon_id: UUID | None = None
    oppsto: date | None = None
    fortalt: bool = False

    @property
    def dato(self) -> date:
        return self.regnet.verdi

    @property
    def i_saken(self) -> UUID:
        """The key of the thing in the case. Raises `TypeError` for what is about no case."""
        if not isinstance(self.objekt_id, UUID):
            raise TypeError(self.nokkel)
        return self.objekt_id

    @property
    def nokkel(self) -> str:
        """Which deadline it is, wherever its day has been moved."""
        hvor = "" if self.sak_id else f"{self.kommunenummer}:"
        return f"{self.slag}:{hvor}{self.objekt_id}"

    @property
    def beskrivelse(self) -> Slagbeskrivelse:
        return FRISTSLAG[self.slag]
