"""Days of the demo that a rate set holds: what is claimed must belong to a grant period that is known."""

from datetime import date

from alis.domain.verdier.periode import EN_DAG
from alis.services.sats import nasjonale_satssett


def satsdag(idag: date, dager_siden: int) -> date:
    """So many days before today, or before the last day that has rates."""
    tom = nasjonale_satssett()[-1].periode.tom
    return min(idag, tom or idag) - dager_siden * EN_DAG
