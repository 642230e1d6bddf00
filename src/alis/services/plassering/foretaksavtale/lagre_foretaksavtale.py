"""Keep what is written in a draft."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.flyt import Avtalestatus
from alis.domain.tilgang import Aktor, Rettighet
from alis.services.plassering.foretaksavtale.aapne_foretaksavtale import aapne_foretaksavtale
from alis.services.plassering.foretaksavtale.skriv_foretakshendelse import skriv_foretakshendelse


class IkkeKladd(Exception):
    """What has been sent is changed only after it is taken back."""


@transaction.atomic
def lagre_foretaksavtale(
    *, aktor: Aktor, avtale_id: UUID, laas: int, overordnet: str, annet: str, naa: datetime | None = None
) -> None:
    """Raises `ManglerRettighet`, `FinnesIkke`, `EndretAvAndre` and `IkkeKladd`."""
    aktor.krev(Rettighet.SKRIV_AVTALE)
    naa = naa or timezone.now()
    avtale = aapne_foretaksavtale(aktor=aktor, avtale_id=avtale_id, laas=laas)
    if avtale.status != Avtalestatus.KLADD:
        raise IkkeKladd
    avtale.overordnet, avtale.annet = overordnet.strip(), annet.strip()
    avtale.laas += 1
    avtale.endret_at, avtale.endret_av_id = naa, aktor.person_id
    avtale.save()
    skriv_foretakshendelse(aktor=aktor, avtale=avtale, handling="lagre_foretaksavtale", naa=naa)
