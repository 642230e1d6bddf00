"""Find an order of the actor's own kommune, locked for an act at the state she saw."""

from uuid import UUID

from alis.domain.tilgang import Aktor, Rettighet
from alis.records.utbetaling.models import Utbetaling
from alis.records.utbetaling.queries import utbetalinger_for
from alis.services.felles import hent


class UtbetalingenErEndret(Exception):
    """Someone else did something with the order after it was opened."""


def aapne_utbetaling(
    *, aktor: Aktor, utbetaling_id: UUID, laas: int, rettighet: Rettighet = Rettighet.UTBETAL
) -> Utbetaling:
    """Raises `ManglerRettighet`, `FinnesIkke` and `UtbetalingenErEndret`."""
    aktor.krev(rettighet)
    ordre = hent(utbetalinger_for(aktor), for_endring=True, pk=utbetaling_id)
    if ordre.laas != laas:
        raise UtbetalingenErEndret
    return ordre
