"""Fetch a letter as it was made."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.utils import timezone

from alis.domain.tilgang import Aktor, Rettighet
from alis.records.felles.dato import lokal_dato
from alis.records.opphor.models import Opphorsbrev
from alis.records.opphor.queries import opphor_for
from alis.services.felles import hent
from alis.services.journal import skriv_innsyn


@dataclass(frozen=True, kw_only=True)
class Brevfil:
    filnavn: str
    sha256: str
    innhold: bytes


def hent_brev(*, aktor: Aktor, brev_id: UUID, naa: datetime | None = None) -> Brevfil:
    """Return the letter and log the reading. Raises `ManglerRettighet` and `FinnesIkke`."""
    aktor.krev(Rettighet.SE_KRAV)
    naa = naa or timezone.now()
    utvalg = Opphorsbrev.objects.filter(opphor__in=opphor_for(aktor, dag=lokal_dato(naa)))
    brev = hent(utvalg.select_related("opphor__avtale__sak", "opphor__versjon", "krav"), pk=brev_id)
    sak = brev.opphor.avtale.sak
    skriv_innsyn(
        aktor=aktor, sak_id=sak.pk, gjelder_person_id=sak.lege_id, side=f"opphor.{brev.slag}", naa=naa
    )
    referanse = f"{sak.kommune_id}-{brev.opphor.avtale_id.hex[:6].upper()}"
    hva = "begynner ikke" if brev.opphor.begynner_aldri else "slutter"
    navn = f"Krav {referanse} nr {brev.krav.nummer}" if brev.krav else f"ALIS-avtale {referanse} {hva}"
    return Brevfil(filnavn=f"{navn}.pdf", sha256=brev.sha256, innhold=bytes(brev.innhold))
