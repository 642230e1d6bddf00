"""The rounds that concern the actor: one for the newest version of each template her agreements are made from."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from django.utils import timezone

from alis.domain.avtale.malrunde import VAR_SIGNERT, Rundestatus
from alis.domain.dokument import Mal
from alis.domain.tilgang import Aktor, Rettighet
from alis.records.avtale.queries import versjoner_for
from alis.records.felles.dato import lokal_dato
from alis.services.avtale.folg_kalenderen import folg_kalenderen
from alis.services.mal.list_serie import list_serie
from alis.services.malrunde.les_runde import les_runde
from alis.services.malrunde.rundebilde import tell
from alis.services.malrunde.rundemal import Rundemal


@dataclass(frozen=True, kw_only=True)
class Rundelinje:
    mal: Mal
    antall: Mapping[Rundestatus, int]


def list_malrunder(*, aktor: Aktor, naa: datetime | None = None) -> tuple[Rundelinje, ...]:
    """Newest template first; a template that touches nothing is left out. Raises `ManglerRettighet`."""
    aktor.krev(Rettighet.SE_MALRUNDE)
    naa = naa or timezone.now()
    folg_kalenderen(naa=naa)
    navn = (
        versjoner_for(aktor, dag=lokal_dato(naa))
        .filter(status__in=VAR_SIGNERT)
        .order_by("mal")
        .values_list("mal", flat=True)
        .distinct()
    )
    linjer = [linje for ett in navn if (linje := _line(aktor, ett, naa))]
    return tuple(sorted(linjer, key=lambda linje: linje.mal.bruk.fom, reverse=True))


def _line(aktor: Aktor, navn: str, naa: datetime) -> Rundelinje | None:
    """The newest version that agreements may be made from today."""
    serie = [mal for mal in list_serie(navn) if mal.bruk.gjelder(lokal_dato(naa))]
    if not serie:
        return None
    nyeste = serie[-1]
    eldre = tuple(mal for mal in list_serie(navn) if mal.bruk.fom < nyeste.bruk.fom)
    if not eldre:
        return None
    antall = tell(les_runde(aktor=aktor, rundemal=Rundemal(mal=nyeste, eldre=eldre), naa=naa))
    return Rundelinje(mal=nyeste, antall=antall) if antall else None
