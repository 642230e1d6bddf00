"""Make one list as a PDF, for whoever may read it."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from uuid import UUID

from django.conf import settings
from django.utils import timezone

from alis.domain.parter import Malform
from alis.domain.tilgang import Aktor, Rettighet
from alis.integrations.dokument import lag_attestpapir
from alis.records.felles.dato import lokal_dato
from alis.records.veiledning.queries import attester_for
from alis.services.felles import hent
from alis.services.journal import skriv_innsyn
from alis.services.veiledning.attestbilde import lag_attestbilde
from alis.services.veiledning.skriv_attestpapir import skriv_attestpapir


@dataclass(frozen=True, kw_only=True)
class Attestfil:
    filnavn: str
    innhold: bytes


def hent_attestfil(*, aktor: Aktor, attest_id: UUID, naa: datetime | None = None) -> Attestfil:
    """The same list gives the same bytes until it goes a step on. The reading is logged.

    Raises `ManglerRettighet` and `FinnesIkke`.
    """
    aktor.krev(Rettighet.SE_VEILEDNING)
    naa = naa or timezone.now()
    utvalg = attester_for(aktor, dag=lokal_dato(naa)).select_related(
        "sak__kommune", "attestert_av", "godkjent_av", "avsluttet_av"
    )
    attest = hent(utvalg, pk=attest_id)
    kommune = attest.sak.kommune
    papir = skriv_attestpapir(
        lag_attestbilde(attest, timesats=None),
        malform=Malform(kommune.malform),
        kommunenummer=kommune.kommunenummer,
    )
    pdf = lag_attestpapir(papir, innhold=attest.innhold, skriftmappe=Path(settings.TYPST_FONTS))
    skriv_innsyn(
        aktor=aktor,
        side="veiledningsattest.pdf",
        gjelder_person_id=attest.lege_id,
        sak_id=attest.sak_id,
        naa=naa,
    )
    return Attestfil(filnavn=f"Veiledningsattest {attest.sha256[:8]}.pdf", innhold=pdf)
