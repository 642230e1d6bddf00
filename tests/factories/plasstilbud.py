"""A vacancy of the trust, offered to a doctor who stands in its queue."""

from datetime import date
from uuid import UUID, uuid4

from alis.records.plassering.models import Behov
from alis.records.utdanning.models import AlisSak
from alis.services.plassering.maskin.lag_maskinnokkel import lag_maskinnokkel
from factories.sykehusplass import Foretak, lag_behov, lag_plass, lag_tilbud

LENGE_TIL = date(2199, 1, 1)


def lag_plassobjekter(foretak: Foretak, sak: AlisSak) -> dict[str, UUID]:
    """What the addresses of vacancies, queue and offers are filled with."""
    behov = Behov.objects.filter(sak=sak, helseforetak=foretak.sted.helseforetak).first()
    behov = behov or lag_behov(foretak, sak=sak)
    plass = lag_plass(foretak)
    tilbud = lag_tilbud(foretak, behov, plass, svarfrist=LENGE_TIL, del_nr=behov.deler)
    nokkel_id = uuid4()
    lag_maskinnokkel(aktor=foretak.kontakt, nokkel_id=nokkel_id, navn="Turnusplan", dager=90)
    return {"nokkel_id": nokkel_id, "kobehov_id": behov.pk, "plass_id": plass.pk, "plasstilbud_id": tilbud.pk}
