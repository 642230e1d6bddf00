"""Read one list."""

from dataclasses import replace
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.tilgang import Aktor, Rettighet
from alis.domain.verdier import Belop
from alis.records.felles.dato import lokal_dato
from alis.records.veiledning.queries import attester_for
from alis.services.felles import hent
from alis.services.journal import skriv_innsyn
from alis.services.veiledning.attestbilde import Attestbilde, lag_attestbilde
from alis.services.veiledning.avtalt_timesats import avtalt_timesats


@transaction.atomic
def hent_attest(*, aktor: Aktor, attest_id: UUID, naa: datetime | None = None) -> Attestbilde:
    """The pay is for those who may read the veilederavtale: not the doctor. The reading is logged.

    Raises `ManglerRettighet` and `FinnesIkke`.
    """
    aktor.krev(Rettighet.SE_VEILEDNING)
    naa = naa or timezone.now()
    utvalg = attester_for(aktor, dag=lokal_dato(naa)).select_related(
        "attestert_av", "godkjent_av", "avsluttet_av"
    )
    attest = hent(utvalg, pk=attest_id)
    skriv_innsyn(
        aktor=aktor,
        side="veiledningsattest",
        gjelder_person_id=attest.lege_id,
        sak_id=attest.sak_id,
        naa=naa,
    )
    satt = None if attest.timesats is None else Belop(attest.timesats)
    bilde = lag_attestbilde(attest, timesats=satt)
    if not aktor.har(Rettighet.SE_VEILEDERAVTALE):
        return replace(bilde, timesats=None, belop=None)
    return bilde if attest.attestert_at else replace(bilde, timesats=_agreed(bilde))


def _agreed(bilde: Attestbilde) -> Belop | None:
    return avtalt_timesats(
        sak_id=bilde.sak_id,
        veileder_id=bilde.veileder_id,
        dager=[mote.dag for mote in bilde.innhold.moter],
    )
