"""Which version of a case's ALIS-avtale was in force on a day: for services that answer for that day."""

from datetime import date
from uuid import UUID

from alis.domain.avtale.avtaleslag import Avtaleslag
from alis.domain.avtale.gjaldt import Gjeldendesvar
from alis.domain.flyt import Avtalestatus
from alis.records.avtale.models import Avtaleversjon
from alis.records.utdanning.models import AlisSak
from alis.services.sammenligning.les_versjonsoversikt import gjeldende_av


def finn_gjeldende_versjon(*, sak_id: UUID, dag: date) -> Gjeldendesvar:
    """The answer for the whole agreement, whoever may see it: the caller has found the case for its actor already."""
    rader = Avtaleversjon.objects.filter(avtale__sak_id=sak_id, avtale__slag=Avtaleslag.ALIS_AVTALE).exclude(
        status=Avtalestatus.FORKASTET
    )
    return gjeldende_av(rader.defer("innhold"), dag=dag, sak=AlisSak(pk=sak_id))
