"""How many months of service doctors have fulfilled, in hospitals and in institutions of the kommune's own."""

from collections import Counter
from collections.abc import Collection, Mapping
from uuid import UUID

from django.db.models import Q

from alis.domain.flyt import Behovsstatus, Tjenestestatus
from alis.domain.plassering.tjeneste import maneder_i
from alis.domain.verdier import Periode
from alis.records.plassering.models import Institusjonsperiode, Sykehustjeneste


def les_fullforte_maneder(saker: Collection[UUID]) -> Mapping[UUID, int]:
    """By case, of the needs that are fulfilled. One question. The cases must be narrowed already; one where nothing is
    fulfilled is left out.
    """
    fullfort = Q(behov__sak__in=saker, behov__status=Behovsstatus.FULLFORT)
    i_sykehus = Sykehustjeneste.objects.filter(fullfort, status=Tjenestestatus.FULLFORT)
    i_kommunen = Institusjonsperiode.objects.filter(fullfort)
    maneder: Counter[UUID] = Counter()
    for sak_id, fom, tom in (
        i_kommunen.order_by()
        .values_list("behov__sak", "fom", "tom")
        .union(i_sykehus.order_by().values_list("behov__sak", "bekreftet_fom", "bekreftet_tom"), all=True)
    ):
        maneder[sak_id] += maneder_i(Periode(fom, tom))
    return maneder
