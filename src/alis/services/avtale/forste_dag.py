"""The day that a new draft proposes to begin."""

from datetime import date

from alis.domain.flyt import Avtalestatus
from alis.records.avtale.models import Avtaleversjon
from alis.records.utdanning.models import AlisSak


def forste_dag(sak: AlisSak, forrige: Avtaleversjon | None, idag: date) -> date:
    """Today, or the first day of the first position when that is still to come and no agreement has held."""
    stilling = sak.stillinger.order_by("fom").first()
    har_hatt_avtale = forrige is not None and forrige.status != Avtalestatus.BORTFALT
    if har_hatt_avtale or stilling is None:
        return idag
    return max(idag, stilling.fom)
