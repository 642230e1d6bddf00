"""Keep the minutes of a yearly review. They are never changed; what was wrong is put right in new minutes."""

from collections.abc import Collection
from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.plassering.foretaksavtale import HAR_GJELDT, Deltaker
from alis.domain.tilgang import Aktor
from alis.records.felles.dato import lokal_dato
from alis.records.plassering.models import Avtalegjennomgang
from alis.services.plassering.foretaksavtale.aapne_foretaksavtale import aapne_foretaksavtale
from alis.services.plassering.foretaksavtale.parten import gjennomgaende_part
from alis.services.plassering.foretaksavtale.skriv_foretakshendelse import skriv_foretakshendelse


class HoldtUtenforAvtalen(ValueError):
    """The review was held before the agreement began, or is still to come."""


@transaction.atomic
def registrer_gjennomgang(
    *,
    aktor: Aktor,
    avtale_id: UUID,
    holdt: date,
    deltakere: Collection[Deltaker],
    besluttet: str,
    naa: datetime | None = None,
) -> UUID:
    """Return the key of the minutes. Raises `ManglerRettighet`, `FinnesIkke` and `HoldtUtenforAvtalen`."""
    part = gjennomgaende_part(aktor)
    naa = naa or timezone.now()
    avtale = aapne_foretaksavtale(aktor=aktor, avtale_id=avtale_id)
    if avtale.status not in HAR_GJELDT or avtale.gjelder_fra is None:
        raise HoldtUtenforAvtalen
    if not avtale.gjelder_fra <= holdt <= min(lokal_dato(naa), avtale.siste_dag or date.max):
        raise HoldtUtenforAvtalen
    referat = Avtalegjennomgang.objects.create(
        avtale=avtale,
        holdt=holdt,
        deltakere=[str(deltaker) for deltaker in Deltaker if deltaker in deltakere],
        besluttet=besluttet.strip(),
        registrert_at=naa,
        registrert_av_id=aktor.person_id,
        part=part,
    )
    skriv_foretakshendelse(
        aktor=aktor,
        avtale=avtale,
        handling="registrer_avtalegjennomgang",
        naa=naa,
        innhold={"holdt": holdt, "part": part},
    )
    return referat.pk
