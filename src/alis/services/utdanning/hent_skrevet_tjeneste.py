"""Find institution service that the kommune typed itself."""

from uuid import UUID

from alis.domain.utdanning import Fravarstype
from alis.records.plassering.models import Sykehustjeneste
from alis.records.utdanning.models import AlisSak, Fravar
from alis.services.felles import hent


class FravaretFolgerTjenesten(Exception):
    """The placement drives it: its days are changed by prolonging the service, or by ending it."""


def krev_skrevet(fravar: Fravar) -> None:
    """Raises `FravaretFolgerTjenesten`."""
    if Sykehustjeneste.objects.filter(fravar=fravar).exists():
        raise FravaretFolgerTjenesten


def hent_skrevet_tjeneste(sak: AlisSak, fravar_id: UUID) -> Fravar:
    """The case must be locked. Raises `FinnesIkke`, also for leave, and `FravaretFolgerTjenesten`."""
    fravar = hent(Fravar.objects.filter(sak=sak, type=Fravarstype.INSTITUSJONSTJENESTE), pk=fravar_id)
    krev_skrevet(fravar)
    return fravar
