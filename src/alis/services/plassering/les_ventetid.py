"""How long those who were reported to a trust have waited: what has happened there, as far as the actor may be told."""

from datetime import date
from uuid import UUID

from django.db.models import Exists, Min, OuterRef, Q

from alis.domain.flyt import Behovsstatus, Tilbudsstatus
from alis.domain.plassering.ventetid import Ventetid, regn_andres_ventetid, regn_ventetid
from alis.domain.tilgang import Aktor
from alis.records.felles.dato import lokal_dato
from alis.records.plassering.models import Behov
from alis.records.plassering.queries import behov_for
from alis.services.plassering.les_prognosegrunnlag import SER_HELE_KOEN


def les_ventetid(*, aktor: Aktor, helseforetak_id: UUID, idag: date) -> Ventetid:
    """One query. Until the first day of the first service that has begun, or until today. What fell away before any had begun
    is not counted.
    """
    egne = behov_for(aktor, dag=idag).filter(pk=OuterRef("pk"))
    rader = (
        Behov.objects.filter(helseforetak=helseforetak_id)
        .annotate(fikk=Min("tilbud__plass__fom", filter=_begun(idag)), egen=Exists(egne))
        .exclude(status=Behovsstatus.FALT_BORT, fikk__isnull=True)
        .order_by()
        .values_list("meldt_at", "fikk", "egen")
    )
    dager: dict[tuple[bool, bool], list[int]] = {
        (fikk, egen): [] for fikk in (True, False) for egen in (True, False)
    }
    for meldt_at, fikk, egen in rader:
        ventet = ((fikk or idag) - lokal_dato(meldt_at)).days
        dager[fikk is not None, bool(egen)].append(max(0, ventet))
    if aktor.rolle in SER_HELE_KOEN:
        return regn_ventetid(fikk=dager[True, True], venter=dager[False, True])
    return regn_andres_ventetid(
        egne_fikk=dager[True, True],
        egne_venter=dager[False, True],
        andre_fikk=dager[True, False],
        andre_venter=dager[False, False],
    )


def _begun(idag: date) -> Q:
    return Q(tilbud__status=Tilbudsstatus.GODTATT, tilbud__plass__fom__lte=idag)
