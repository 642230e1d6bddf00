"""Find an ending that the actor may see, locked with its case and its claim for an act."""

from datetime import datetime
from uuid import UUID

from alis.domain.flyt import Kravstatus
from alis.domain.tilgang import Aktor
from alis.records.felles.dato import lokal_dato
from alis.records.opphor.models import Opphor, Tilbakebetalingskrav
from alis.records.opphor.queries import opphor_for
from alis.records.utdanning.models import AlisSak
from alis.services.felles import FinnesIkke, hent


class KravetErEndret(Exception):
    """Someone else did something with the claim after the user opened it, or it was replaced by a new one."""


def aapne_opphor(*, aktor: Aktor, opphor_id: UUID, naa: datetime) -> Opphor:
    """The case is locked first, as in every act. Raises `FinnesIkke`."""
    AlisSak.objects.select_for_update(of=("self",), no_key=True).filter(avtaler__opphor=opphor_id).first()
    utvalg = opphor_for(aktor, dag=lokal_dato(naa)).select_related(
        "avtale__sak__kommune__organisasjon", "versjon"
    )
    return hent(utvalg, for_endring=True, pk=opphor_id)


def aapne_krav(opphor: Opphor, *, laas: int) -> Tilbakebetalingskrav:
    """The claim that holds, at the state the user saw. Raises `FinnesIkke` and `KravetErEndret`."""
    krav = gjeldende_krav(opphor)
    if krav is None:
        raise FinnesIkke
    if krav.laas != laas:
        raise KravetErEndret
    return krav


def gjeldende_krav(opphor: Opphor) -> Tilbakebetalingskrav | None:
    borte = (Kravstatus.ERSTATTET, Kravstatus.BORTFALT)
    return (
        opphor.krav.select_for_update(of=("self",), no_key=True)
        .exclude(status__in=borte)
        .order_by("nummer")
        .last()
    )
