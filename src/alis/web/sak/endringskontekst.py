"""What a change of facts is made in: the case, the actor, the choices, and the row."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any
from uuid import UUID

from alis.domain.plassering.fravarsavvik import Avvik
from alis.domain.tilgang import Aktor
from alis.services.felles import FinnesIkke
from alis.services.oppgaver.hent_fravarsavvik import hent_fravarsavvik
from alis.services.utdanning import Saksbilde, Sakvalg
from alis.web.sak.skjema.laas import Laastskjema


@dataclass(frozen=True, kw_only=True)
class Kontekst:
    """Whose case is changed, by whom, and which row of it, if it is a row that is there. `dag` is a day named in the address."""

    aktor: Aktor
    sak: Saksbilde
    valg: Sakvalg
    rad_id: UUID | None
    dag: str = ""

    @cached_property
    def fravarsavvik(self) -> tuple[Avvik, ...]:
        """Asked for only by the pages that are about it."""
        return hent_fravarsavvik(aktor=self.aktor, sak=self.sak)

    def oppslag(self, skjema: Laastskjema) -> dict[str, Any]:
        """What every service about a case is called with."""
        return {"aktor": self.aktor, "sak_id": self.sak.sak_id, "laas": skjema.cleaned_data["laas"]}


@dataclass(frozen=True, kw_only=True)
class Annetsted:
    """Where the user is led in place of a page that has nothing to ask, and what is said there."""

    adresse: str
    melding: str = ""


def finn_rad(kontekst: Kontekst, rader: Iterable[Any]) -> Any:
    """The row named in the address; None for a new one. Raises `FinnesIkke`."""
    if kontekst.rad_id is None:
        return None
    for rad in rader:
        if rad.id == kontekst.rad_id:
            return rad
    raise FinnesIkke(str(kontekst.rad_id))
