"""A round as it stands for the actor: her kommune's agreements, or the figures of the kommuner she follows."""

from collections.abc import Iterator
from datetime import datetime
from itertools import groupby

from django.utils import timezone

from alis.domain.tilgang import Aktor, Rettighet
from alis.records.felles.dato import lokal_dato
from alis.services.avtale.folg_kalenderen import folg_kalenderen
from alis.services.felles import FinnesIkke
from alis.services.mal.finn_mal import kan_lese_mal
from alis.services.malrunde.les_runde import les_runde
from alis.services.malrunde.rundebilde import Kommunetall, Rundebilde, Runderad, tell
from alis.services.malrunde.rundemal import finn_rundemal


def hent_malrunde(*, aktor: Aktor, mal: str, versjon: str, naa: datetime | None = None) -> Rundebilde:
    """Raises `ManglerRettighet`, and `FinnesIkke` for a template version that nothing comes before.

    So it does for another office's, but where an agreement that the actor sees was made from it all the same.
    """
    aktor.krev(Rettighet.SE_MALRUNDE)
    naa = naa or timezone.now()
    folg_kalenderen(naa=naa)
    rundemal = finn_rundemal(mal, versjon)
    rader = les_runde(aktor=aktor, rundemal=rundemal, naa=naa)
    if not rader and not kan_lese_mal(aktor=aktor, navn=mal, versjon=versjon, dag=lokal_dato(naa)):
        raise FinnesIkke
    gjor_arbeidet = aktor.har(Rettighet.SEND_AVTALE)
    return Rundebilde(
        rundemal=rundemal,
        rader=rader if gjor_arbeidet else (),
        kommuner=() if gjor_arbeidet else tuple(_by_kommune(rader)),
        antall=tell(rader),
    )


def _by_kommune(rader: tuple[Runderad, ...]) -> Iterator[Kommunetall]:
    i_orden = sorted(rader, key=lambda rad: rad.kommunenummer)
    for _, gruppe in groupby(i_orden, key=lambda rad: rad.kommunenummer):
        dens = tuple(gruppe)
        yield Kommunetall(kommune=dens[0].kommune, antall=tell(dens))
