"""How many months of service doctors have fulfilled: what hospitals have confirmed, and what is done in a kommune's institution."""

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Q

from alis.domain.flyt import Behovsstatus
from alis.domain.plassering.tjeneste import maneder_i
from alis.domain.verdier import Periode
from alis.records.plassering.models import Institusjonsperiode, Sykehustjeneste

HENNES_SAKER = "behov__sak__lege__saker"


@dataclass(frozen=True, kw_only=True)
class Fullforte:
    """Whole months. `ellers` are those of the doctor's cases in other kommuner: the number is all that is told of them."""

    her: int = 0
    ellers: int = 0

    @property
    def alle(self) -> int:
        return self.her + self.ellers


INGEN = Fullforte()


def les_fullforte_maneder(saker: Collection[UUID]) -> Mapping[UUID, Fullforte]:
    """By case, wherever the doctor served. One question. The cases must be narrowed already; one whose doctor has served
    nothing is left out.
    """
    hennes = Q(**{f"{HENNES_SAKER}__in": saker})
    i_sykehus = Sykehustjeneste.objects.filter(hennes, bekreftet_at__isnull=False)
    i_kommunen = Institusjonsperiode.objects.filter(hennes, behov__status=Behovsstatus.FULLFORT)
    hvor = (HENNES_SAKER, "behov__sak")
    her: Counter[UUID] = Counter()
    ellers: Counter[UUID] = Counter()
    for sak_id, tjenestens_sak, fom, tom in (
        i_kommunen.order_by()
        .values_list(*hvor, "fom", "tom")
        .union(i_sykehus.order_by().values_list(*hvor, "bekreftet_fom", "bekreftet_tom"), all=True)
    ):
        (her if tjenestens_sak == sak_id else ellers)[sak_id] += maneder_i(Periode(fom, tom))
    return {
        sak_id: Fullforte(her=her[sak_id], ellers=ellers[sak_id]) for sak_id in her.keys() | ellers.keys()
    }
