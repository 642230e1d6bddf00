"""On which days a service may end, and what of it stands in the way of an earlier one."""

from datetime import date

from alis.domain.verdier import add_months
from alis.domain.verdier.periode import EN_DAG
from alis.records.plassering.models import Sykehustjeneste
from alis.records.plassering.queries import aapne_forlengelser
from alis.services.plassering.tjeneste.bekreft_tjeneste import VenterPaaKommunen


class IkkeFoerTiden(Exception):
    """The new last day is neither in the service nor before its end. Carries the days that it can be."""

    def __init__(self, fra: date, til: date) -> None:
        super().__init__(f"{fra}–{til}")
        self.fra, self.til = fra, til


class KursdagEtter(Exception):
    """A course day is registered after the new last day. Carries it."""

    def __init__(self, dato: date) -> None:
        super().__init__(dato.isoformat())
        self.dato = dato


def avtalt_siste_dag(tjeneste: Sykehustjeneste) -> date:
    """The last day as the kommune knew it, whether or not the service then ended early: of the place, or as prolonged."""
    plass = tjeneste.tilbud.plass
    forlenget = tjeneste.forlengelser.filter(godtatt=True).values_list("ny_tom", flat=True)
    return max([add_months(plass.fom, plass.maneder) - EN_DAG, *forlenget])


def krev_slutt(tjeneste: Sykehustjeneste, tom: date, *, senest: date) -> None:
    """Raises `VenterPaaKommunen`, `IkkeFoerTiden` and `KursdagEtter`."""
    if aapne_forlengelser().filter(tjeneste=tjeneste).exists():
        raise VenterPaaKommunen
    if not tjeneste.fom <= tom <= senest:
        raise IkkeFoerTiden(tjeneste.fom, senest)
    etter = tjeneste.kursdager.filter(dato__gt=tom).first()
    if etter is not None:
        raise KursdagEtter(etter.dato)
