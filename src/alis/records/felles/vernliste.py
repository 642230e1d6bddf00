"""Many refusals at once, told in a table: set them all, or take them all away."""

from collections.abc import Iterable
from typing import NamedTuple

from django.db.backends.base.base import BaseDatabaseWrapper

from alis.domain.flyt import Maskin
from alis.records.felles.vern import fjern_vern, sett_vern


class Vern(NamedTuple):
    """One refusal, as `sett_vern` takes it. `navn` is its own in the table; `naar` empty is always."""

    tabell: str
    navn: str
    ved: str
    naar: str
    melding: str
    slar_opp: bool = False

    @property
    def fullt_navn(self) -> str:
        return f"{self.tabell}_{self.navn}"


def sett_alle(connection: BaseDatabaseWrapper, vernene: Iterable[Vern]) -> None:
    for ett in vernene:
        sett_vern(
            connection,
            navn=ett.fullt_navn,
            tabell=ett.tabell,
            ved=ett.ved,
            naar=ett.naar,
            melding=ett.melding,
            slar_opp=ett.slar_opp,
        )


def fjern_alle(connection: BaseDatabaseWrapper, vernene: Iterable[Vern]) -> None:
    for ett in vernene:
        fjern_vern(connection, navn=ett.fullt_navn, tabell=ett.tabell)


def utenfor_flyten(maskin: Maskin) -> str:
    """The condition that an UPDATE moves a row where the table of states does not lead."""
    lovlig = " OR ".join(f"(OLD.status = '{o.fra}' AND NEW.status = '{o.til}')" for o in maskin.overganger)
    return f"OLD.status <> NEW.status AND NOT ({lovlig})"


def livets_vern(tabell: str, maskin: Maskin) -> tuple[Vern, ...]:
    """A row begins at the start, moves only as the table of states says, and is never deleted."""
    hva = maskin.navn.lower()
    return (
        Vern(tabell, "begynner", "INSERT", f"NEW.status <> '{maskin.start}'", f"{hva}: feil begynnelse"),
        Vern(tabell, "flyt", "UPDATE", utenfor_flyten(maskin), f"{hva}: kan ikke gå dit"),
        Vern(tabell, "slettes_ikke", "DELETE", "", f"{hva}: kan ikke slettes"),
    )
