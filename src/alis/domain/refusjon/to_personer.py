"""Two persons stand behind what the kommune pays, and neither of them is the one who is paid."""

from uuid import UUID


class EgetKrav(Exception):
    """Nobody vouches for or approves what she is paid herself."""


class SammePerson(Exception):
    """Whoever vouched for it does not approve it too, in whatever role; another must."""


def krev_annen_enn_mottaker(*, person: UUID, mottakere: frozenset[UUID]) -> None:
    """Raises `EgetKrav`."""
    if person in mottakere:
        raise EgetKrav


def krev_to_personer(*, person: UUID, attestert_av: UUID | None) -> None:
    """Raises `SammePerson`."""
    if person == attestert_av:
        raise SammePerson
