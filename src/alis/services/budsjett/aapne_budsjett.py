"""Find the version whose budget the actor may see, for reading or for an act."""

from datetime import datetime
from uuid import UUID

from alis.domain.avtale.avtaleslag import Avtaleslag
from alis.domain.flyt import Avtalestatus
from alis.domain.tilgang import Aktor
from alis.records.avtale.models import Avtaleversjon
from alis.services.avtale.aapne_versjon import aapne_versjon
from alis.services.avtale.lagre_del import IkkeLengerKladd
from alis.services.felles import FinnesIkke


def aapne_budsjett(*, aktor: Aktor, versjon_id: UUID, naa: datetime) -> Avtaleversjon:
    """For reading. Only an ALIS-avtale has a budget. Raises `FinnesIkke`, and `IkkeLengerKladd` for a discarded draft."""
    versjon = aapne_versjon(aktor=aktor, versjon_id=versjon_id, naa=naa, for_endring=False)
    return _with_budget(versjon)


def aapne_for_endring(*, aktor: Aktor, versjon_id: UUID, naa: datetime, laas: int | None) -> Avtaleversjon:
    """Locked with its case, at the state that the user saw; None where what was seen does not matter.

    Raises `FinnesIkke`, `EndretAvAndre`, and `IkkeLengerKladd` for anything but a draft.
    """
    versjon = _with_budget(aapne_versjon(aktor=aktor, versjon_id=versjon_id, naa=naa, laas=laas))
    if versjon.status != Avtalestatus.KLADD:
        raise IkkeLengerKladd(Avtalestatus(versjon.status))
    return versjon


def _with_budget(versjon: Avtaleversjon) -> Avtaleversjon:
    if versjon.avtale.slag != Avtaleslag.ALIS_AVTALE:
        raise FinnesIkke("bare en ALIS-avtale har budsjett")
    if versjon.status == Avtalestatus.FORKASTET:
        raise IkkeLengerKladd(Avtalestatus.FORKASTET)
    return versjon
