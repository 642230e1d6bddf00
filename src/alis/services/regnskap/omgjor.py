"""Turn a voucher around by another."""

from datetime import date, datetime
from uuid import UUID

from alis.domain.regnskap import omgjort
from alis.records.regnskap.models import Bilag
from alis.records.regnskap.queries import som_bilag
from alis.services.felles import hent
from alis.services.regnskap.bokfor import bokfor


def omgjor(*, bilag_id: UUID, dato: date, begrunnelse: str, bokfort_av: UUID | None, naa: datetime) -> UUID:
    """Return the voucher that does it; there is one for each. Part of an act, in its transaction.

    Raises `FinnesIkke`, `KanIkkeOmgjores`, and what `bokfor` raises.
    """
    rad = hent(Bilag.objects.prefetch_related("overforinger"), pk=bilag_id)
    return bokfor(
        bilag=omgjort(som_bilag(rad), dato=dato, begrunnelse=begrunnelse),
        kommunenummer=rad.kommune_id,
        bokfort_av=bokfort_av,
        naa=naa,
        omgjor_id=rad.pk,
    )
