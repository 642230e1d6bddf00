"""The proposals about a draft fall with it."""

from datetime import datetime

from alis.domain.avtale.forhandlingspart import part_for
from alis.domain.flyt import FORSLAG, Forslagshandling, Forslagstatus
from alis.domain.tilgang import Aktor
from alis.records.avtale.models import Avtaleversjon
from alis.records.forhandling.models import Forslag

UAVGJORT = (Forslagstatus.KLADD, Forslagstatus.SENDT)


def la_forslag_bortfalle(*, aktor: Aktor, versjon: Avtaleversjon, naa: datetime) -> int:
    """Return how many of the sent fell. What was written stays to be read by whoever wrote it. The version must be locked."""
    uavgjorte = list(
        Forslag.objects.select_for_update(no_key=True).filter(versjon=versjon, status__in=UAVGJORT)
    )
    for rad in uavgjorte:
        rad.status = FORSLAG.overgang(rad.status, Forslagshandling.BORTFALL)
        rad.avgjort_at, rad.avgjort_av_id = naa, aktor.person_id
        rad.avgjort_part = part_for(aktor.rolle)
        rad.save()
    return sum(rad.nummer is not None for rad in uavgjorte)
