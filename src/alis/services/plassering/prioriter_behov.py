"""The kommune puts its own doctors in order with a trust: one up, one down, or all at once (003 pkt. 5)."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.tilgang import Aktor, Rettighet
from alis.services.plassering.rekkefolge import i_rekkefolgen, laas_rekkefolgen, skriv_rekkefolgen
from alis.services.plassering.skriv_behovshendelse import skriv_behovshendelse


class RekkefolgenErEndret(Exception):
    """Someone has come, gone or changed places since the page was opened."""


class IkkeDeSamme(Exception):
    """The new order leaves someone out, or has someone twice."""


@transaction.atomic
def prioriter_behov(
    *,
    aktor: Aktor,
    helseforetak_id: UUID,
    sett: Sequence[UUID],
    ny: Sequence[UUID],
    naa: datetime | None = None,
) -> int:
    """Return how many got another number. `sett` is the order that the user had before her.

    Raises `ManglerRettighet`, `RekkefolgenErEndret` and `IkkeDeSamme`.
    """
    aktor.krev(Rettighet.MELD_BEHOV)
    naa = naa or timezone.now()
    laas_rekkefolgen(aktor.kommune)
    alle = i_rekkefolgen(kommunenummer=aktor.kommune, helseforetak_id=helseforetak_id)
    for_ = list(alle.select_related("sak"))
    if [behov.pk for behov in for_] != list(sett):
        raise RekkefolgenErEndret
    if len(ny) != len(sett) or set(ny) != set(sett):
        raise IkkeDeSamme
    plass = {pk: nummer for nummer, pk in enumerate(ny, 1)}
    flyttet = [(nummer, behov) for nummer, behov in enumerate(for_, 1) if plass[behov.pk] != nummer]
    if not flyttet:
        return 0
    skriv_rekkefolgen(alle, ny)
    for nummer, behov in flyttet:
        innhold = {"fra": nummer, "til": plass[behov.pk], "av": len(ny)}
        skriv_behovshendelse(aktor=aktor, behov=behov, handling="prioriter_behov", innhold=innhold, naa=naa)
    return len(flyttet)
