"""Nothing new begins in a kommune that has become part of another."""

from alis.records.parter.models import Kommunesammenslaing


class KommunenErSlattSammen(Exception):
    """The cases are another kommune's now. Carries its name."""

    def __init__(self, etterfolger: str) -> None:
        super().__init__(etterfolger)
        self.etterfolger = etterfolger


def krev_egen_kommune(kommunenummer: str) -> None:
    """Return quietly when the kommune is its own, else raise `KommunenErSlattSammen`. One query."""
    rad = (
        Kommunesammenslaing.objects.filter(kommune=kommunenummer)
        .values_list("etterfolger__navn", flat=True)
        .first()
    )
    if rad is not None:
        raise KommunenErSlattSammen(rad)
