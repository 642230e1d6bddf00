"""Fetch a scanned file exactly as it was received."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.utils import timezone

from alis.domain.tilgang import Aktor
from alis.services.felles import hent
from alis.services.journal import skriv_innsyn
from alis.services.papir.hent_skann import aapne_skann


@dataclass(frozen=True, kw_only=True)
class Hentetfil:
    filnavn: str
    medietype: str
    innhold: bytes


def hent_skannfil(
    *, aktor: Aktor, versjon_id: UUID, skann_id: UUID, nummer: int, naa: datetime | None = None
) -> Hentetfil:
    """Logs the reading. Raises `ManglerRettighet` and `FinnesIkke`."""
    naa = naa or timezone.now()
    versjon, skann = aapne_skann(aktor=aktor, versjon_id=versjon_id, skann_id=skann_id, naa=naa)
    fil = hent(skann.filer.all(), nummer=nummer)
    sak = versjon.avtale.sak
    skriv_innsyn(aktor=aktor, sak_id=sak.pk, gjelder_person_id=sak.lege_id, side="papir.fil", naa=naa)
    return Hentetfil(filnavn=fil.filnavn, medietype=fil.medietype, innhold=bytes(fil.innhold))
