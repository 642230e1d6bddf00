"""The day that a new draft proposes to begin."""

from datetime import date

from alis.records.avtale.models import Avtaleversjon
from alis.records.utdanning.models import AlisSak


def forste_dag(sak: AlisSak, forrige: Avtaleversjon | None, idag: date) -> date:
    """Today, or the first day of the first position when that is still to come."""
    stilling = sak.stillinger.order_by("fom").first()
    if forrige is not None or stilling is None:
        return idag
    return max(idag, stilling.fom)
