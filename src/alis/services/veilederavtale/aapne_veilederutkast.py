"""Find a veilederavtale that is still a draft, for reading or for an act."""

from datetime import datetime
from uuid import UUID

from alis.domain.avtale.avtaleslag import Avtaleslag
from alis.domain.flyt import Avtalestatus
from alis.domain.tilgang import Aktor
from alis.records.avtale.models import Avtaleversjon
from alis.services.avtale.aapne_versjon import aapne_versjon
from alis.services.avtale.lagre_del import IkkeLengerKladd


def aapne_veilederutkast(
    *, aktor: Aktor, versjon_id: UUID, naa: datetime, laas: int | None = None, for_endring: bool = True
) -> Avtaleversjon:
    """Raises `FinnesIkke`, `EndretAvAndre`, and `IkkeLengerKladd` once it has been sent or discarded."""
    versjon = aapne_versjon(
        aktor=aktor,
        versjon_id=versjon_id,
        naa=naa,
        slag=Avtaleslag.VEILEDERAVTALE,
        laas=laas,
        for_endring=for_endring,
    )
    if versjon.status != Avtalestatus.KLADD:
        raise IkkeLengerKladd(Avtalestatus(versjon.status))
    return versjon
