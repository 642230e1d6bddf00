"""Keep the minutes of a yearly review. They are never changed; what was wrong is put right in new minutes."""

from collections.abc import Collection
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.plassering.foretaksavtale import HAR_GJELDT, Deltaker
from alis.domain.tilgang import Aktor
from alis.records.felles.dato import lokal_dato
from alis.records.plassering.models import Avtalegjennomgang, Foretaksavtale
from alis.services.plassering.foretaksavtale.aapne_foretaksavtale import aapne_foretaksavtale
from alis.services.plassering.foretaksavtale.parten import gjennomgaende_part
from alis.services.plassering.foretaksavtale.skriv_foretakshendelse import skriv_foretakshendelse


class HoldtUtenforAvtalen(ValueError):
    """The review was held before the agreement began, or is still to come."""


class AltReferert(Exception):
    """The same minutes are there already."""


class NyttReferat(Exception):
    """Someone has kept minutes of this agreement since the actor read it."""


@transaction.atomic
def registrer_gjennomgang(
    *,
    aktor: Aktor,
    avtale_id: UUID,
    holdt: date,
    deltakere: Collection[Deltaker],
    besluttet: str,
    sett: int | None = None,
    naa: datetime | None = None,
) -> UUID:
    """Return the key of the minutes. With `sett`, only when there are as many minutes as the actor saw.

    Raises `ManglerRettighet`, `FinnesIkke`, `HoldtUtenforAvtalen`, `AltReferert` and `NyttReferat`.
    """
    part = gjennomgaende_part(aktor)
    naa = naa or timezone.now()
    avtale = aapne_foretaksavtale(aktor=aktor, avtale_id=avtale_id)
    if avtale.status not in HAR_GJELDT or avtale.gjelder_fra is None:
        raise HoldtUtenforAvtalen
    if not avtale.gjelder_fra <= holdt <= min(lokal_dato(naa), avtale.siste_dag or date.max):
        raise HoldtUtenforAvtalen
    referatet = {
        "holdt": holdt,
        "deltakere": [str(deltaker) for deltaker in Deltaker if deltaker in deltakere],
        "besluttet": besluttet.strip(),
    }
    _require_new(avtale, referatet, sett)
    referat = Avtalegjennomgang.objects.create(
        avtale=avtale, registrert_at=naa, registrert_av_id=aktor.person_id, part=part, **referatet
    )
    skriv_foretakshendelse(
        aktor=aktor,
        avtale=avtale,
        handling="registrer_avtalegjennomgang",
        naa=naa,
        innhold={"holdt": holdt, "part": part},
    )
    return referat.pk


def _require_new(avtale: Foretaksavtale, referatet: dict[str, Any], sett: int | None) -> None:
    """The lock on the agreement is held, so no other can come between."""
    rader = list(avtale.gjennomganger.values("holdt", "deltakere", "besluttet"))
    if referatet in rader:
        raise AltReferert
    if sett is not None and sett != len(rader):
        raise NyttReferat
