"""Who acts: a person in one role, for one organisation."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from alis.domain.tilgang.rettighet import Rettighet
from alis.domain.tilgang.rettigheter import RETTIGHETER
from alis.domain.tilgang.rolle import Rolle


class ManglerRettighet(Exception):
    """The actor's role does not carry the right that the act needs."""

    def __init__(self, *, rolle: Rolle, rettighet: Rettighet) -> None:
        super().__init__(f"{rolle} har ikke rettigheten {rettighet}")
        self.rolle = rolle
        self.rettighet = rettighet


class HandlerIkkeForKommune(Exception):
    """The act belongs to a kommune, and the actor acts for something else."""


@dataclass(frozen=True, kw_only=True)
class Aktor:
    """A person acting in a role. `kommunenummer` is set where the organisation is a kommune.

    `uleste_varsler` is how many notices she has not opened, in all her roles, when the actor was read. `siste_satser`
    and `siste_utlysning` name the newest publication of rates and the newest call at that moment; None where nobody asked.
    `er_na_i` names the kommune that hers has become part of, and `slatt_sammen_fom` is the day on which hers last became one
    with another.
    """

    person_id: UUID
    navn: str
    rolle: Rolle
    organisasjon_id: UUID
    organisasjon_navn: str
    kommunenummer: str | None = None
    uleste_varsler: int = 0
    siste_satser: str | None = None
    siste_utlysning: str | None = None
    er_na_i: str = ""
    slatt_sammen_fom: date | None = None

    @property
    def kommune(self) -> str:
        """The number of the kommune that the actor acts for. Raises `HandlerIkkeForKommune`."""
        if self.kommunenummer is None:
            raise HandlerIkkeForKommune
        return self.kommunenummer

    def har(self, rettighet: Rettighet) -> bool:
        return rettighet in RETTIGHETER[self.rolle]

    def krev(self, rettighet: Rettighet) -> None:
        """Return quietly when the role carries the right, else raise `ManglerRettighet`."""
        if not self.har(rettighet):
            raise ManglerRettighet(rolle=self.rolle, rettighet=rettighet)
