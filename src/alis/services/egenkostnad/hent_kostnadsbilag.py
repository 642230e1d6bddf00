"""Fetch a file that documents a cost."""

from datetime import datetime
from uuid import UUID

from django.utils import timezone

from alis.domain.tilgang import Aktor, Rettighet
from alis.records.egenkostnad.models import Kostnadsfil
from alis.records.egenkostnad.queries import egenkostnader_for
from alis.records.felles.dato import lokal_dato
from alis.services.felles import hent
from alis.services.journal import skriv_innsyn
from alis.services.refusjon.hent_bilag import Bilagsinnhold


def hent_kostnadsbilag(
    *, aktor: Aktor, kostnad_id: UUID, fil_id: UUID, naa: datetime | None = None
) -> Bilagsinnhold:
    """For whoever may see the cost; the reading is logged. Raises `ManglerRettighet` and `FinnesIkke`."""
    aktor.krev(Rettighet.SE_EGENKOSTNAD)
    naa = naa or timezone.now()
    synlige = egenkostnader_for(aktor, dag=lokal_dato(naa)).filter(pk=kostnad_id)
    filer = Kostnadsfil.objects.filter(kostnad__in=synlige).select_related("kostnad__sak")
    fil = hent(filer, pk=fil_id)
    sak = fil.kostnad.sak
    skriv_innsyn(aktor=aktor, sak_id=sak.pk, gjelder_person_id=sak.lege_id, side="egenkostnad.bilag", naa=naa)
    return Bilagsinnhold(filnavn=fil.filnavn, medietype=fil.medietype, innhold=bytes(fil.innhold))
