"""Save the terms of a veilederavtale in the making."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.avtale.veilederkontroll import Veilederutkast
from alis.domain.tilgang import Aktor, Rettighet
from alis.services.avtale.merk_endret import merk_endret
from alis.services.avtale.skriv_avtalehendelse import skriv_avtalehendelse
from alis.services.veilederavtale.aapne_veilederutkast import aapne_veilederutkast
from alis.services.veilederavtale.utkastrad import skriv_utkastrad


@transaction.atomic
def lagre_veilederutkast(
    *, aktor: Aktor, versjon_id: UUID, laas: int, utkast: Veilederutkast, naa: datetime | None = None
) -> int:
    """Return the draft's new `laas`. What is not stated yet may be left out.

    Raises `ManglerRettighet`, `FinnesIkke`, `EndretAvAndre` and `IkkeLengerKladd`.
    """
    aktor.krev(Rettighet.SKRIV_AVTALE)
    naa = naa or timezone.now()
    versjon = aapne_veilederutkast(aktor=aktor, versjon_id=versjon_id, naa=naa, laas=laas)
    skriv_utkastrad(versjon, utkast)
    merk_endret(aktor=aktor, versjon=versjon, naa=naa)
    versjon.save()
    skriv_avtalehendelse(aktor=aktor, versjon=versjon, handling="lagre_veilederavtale", naa=naa)
    return versjon.laas
