"""The needs follow their cases, and the kommuner's orders with a trust become one."""

from collections import defaultdict
from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from django.db.models import F

from alis.domain.plassering.flettet_rekkefolge import Ventende, flett
from alis.domain.tilgang import Aktor
from alis.records.parter.models import Kommune
from alis.records.plassering.models import Behov
from alis.services.plassering.rekkefolge import UTENFOR, i_rekkefolgen, skriv_rekkefolgen
from alis.services.plassering.skriv_behovshendelse import skriv_behovshendelse


def flytt_behovene(*, til: Kommune, aktor: Aktor | None, naa: datetime) -> int:
    """All whose case has moved, also those that are done. Return how many. The kommuner's orders must be locked."""
    flyttes = Behov.objects.filter(sak__kommune=til).exclude(kommune=til)
    koer = _queues(til, set(flyttes.filter(prioritet__isnull=False).values_list("helseforetak", flat=True)))
    antall = 0
    for nummer, gammel in enumerate(sorted(set(flyttes.values_list("kommune", flat=True))), start=1):
        # Each kommune's numbers in a series of their own, so far apart that none meets another when the common one is written.
        antall += Behov.objects.filter(sak__kommune=til, kommune=gammel).update(
            kommune=til, prioritet=F("prioritet") + 2 * nummer * UTENFOR, laas=F("laas") + 1, endret_at=naa
        )
    for helseforetak, per_kommune in koer.items():
        ny = flett(
            [[Ventende(id=rad.pk, meldt_at=rad.meldt_at) for rad in egne] for egne in per_kommune.values()]
        )
        skriv_rekkefolgen(i_rekkefolgen(kommunenummer=til.pk, helseforetak_id=helseforetak), ny)
        _tell(per_kommune, {pk: plass for plass, pk in enumerate(ny, 1)}, aktor, naa)
    return antall


def _queues(til: Kommune, foretak: set[UUID | None]) -> Mapping[UUID, Mapping[str, list[Behov]]]:
    """Those that wait with each trust, by the kommune they came from, in its order."""
    koer: dict[UUID, dict[str, list[Behov]]] = defaultdict(lambda: defaultdict(list))
    rader = Behov.objects.filter(sak__kommune=til, helseforetak__in=foretak, prioritet__isnull=False)
    for rad in rader.select_related("sak").order_by("prioritet"):
        assert rad.helseforetak_id is not None
        koer[rad.helseforetak_id][rad.kommune_id].append(rad)
    return koer


def _tell(
    per_kommune: Mapping[str, list[Behov]], plass: Mapping[UUID, int], aktor: Aktor | None, naa: datetime
) -> None:
    for kommunenummer, egne in per_kommune.items():
        for nummer, behov in enumerate(egne, 1):
            innhold = {"kommune": kommunenummer, "fra": nummer, "til": plass[behov.pk], "av": len(plass)}
            skriv_behovshendelse(
                aktor=aktor, behov=behov, handling="flett_rekkefolgen", innhold=innhold, naa=naa
            )
