"""Find a version that waits for signatures, of any kind of agreement."""

from datetime import datetime
from uuid import UUID

from alis.domain.flyt import Avtalestatus
from alis.domain.tilgang import Aktor
from alis.records.avtale.models import Avtaleversjon
from alis.services.avtale.aapne_versjon import aapne_versjon
from alis.services.avtale.signer_avtale import IkkeTilSignering


def aapne_til_signering(
    *, aktor: Aktor, versjon_id: UUID, naa: datetime, for_endring: bool = True
) -> Avtaleversjon:
    """Raises `FinnesIkke` and `IkkeTilSignering`."""
    versjon = aapne_versjon(aktor=aktor, versjon_id=versjon_id, naa=naa, slag=None, for_endring=for_endring)
    if versjon.status != Avtalestatus.SENDT:
        raise IkkeTilSignering
    return versjon
