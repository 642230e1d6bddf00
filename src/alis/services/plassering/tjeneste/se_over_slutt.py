"""What another last day would mean, before it is set: for the absence, the need, and what then remains."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.utils import timezone

from alis.domain.flyt import HAR_TJENESTE, TJENESTEN_ER_SLUTT, Behovsstatus, Tjenestestatus
from alis.domain.plassering.innmeldingsregler import resten
from alis.domain.plassering.tjeneste import maneder_i
from alis.domain.regel import Vurdering
from alis.domain.tilgang import Aktor, Rettighet
from alis.domain.verdier import Periode
from alis.domain.verdier.periode import EN_DAG
from alis.records.felles.dato import lokal_dato
from alis.records.plassering.models import Sykehustjeneste
from alis.records.plassering.queries import tjenester_for
from alis.services.felles import hent
from alis.services.plassering.les_fullforte_maneder import INGEN, les_fullforte_maneder
from alis.services.plassering.tjeneste.aapne_tjeneste import MED, krev_ubekreftet
from alis.services.plassering.tjeneste.rett_siste_dag import krev_ledige_dager
from alis.services.plassering.tjeneste.sluttdag import avtalt_siste_dag, krev_slutt


@dataclass(frozen=True, kw_only=True)
class Sluttutsikt:
    """`behovet_faller`: nothing of the need is left. `maneder` are those that count when the days are confirmed, and `rest` what
    the rule says of a new need; None where nothing counts, or all six do.
    """

    var: date
    tom: date
    har_fravar: bool
    behovet_faller: bool
    maneder: int
    rest: Vurdering[int] | None


def se_over_slutt(*, aktor: Aktor, tjeneste_id: UUID, tom: date, naa: datetime | None = None) -> Sluttutsikt:
    """Raises `ManglerRettighet`, `FinnesIkke`, `TjenestenErBekreftet`, `FravaretErOpptatt` and what `krev_slutt` raises."""
    aktor.krev(Rettighet.STYRE_PLASSER)
    dag = lokal_dato(naa or timezone.now())
    tjeneste = hent(tjenester_for(aktor, dag=dag).select_related(*MED), pk=tjeneste_id)
    krev_ubekreftet(tjeneste)
    if tjeneste.status == Tjenestestatus.AVBRUTT:
        krev_slutt(tjeneste, tom, senest=avtalt_siste_dag(tjeneste))
        krev_ledige_dager(tjeneste, tom)
    else:
        krev_slutt(tjeneste, tom, senest=tjeneste.tom - EN_DAG)
    maneder = _months(tjeneste, tom)
    return Sluttutsikt(
        var=tjeneste.tom,
        tom=tom,
        har_fravar=tjeneste.fravar_id is not None,
        behovet_faller=_is_the_last(tjeneste),
        maneder=maneder,
        rest=resten(maneder),
    )


def _months(tjeneste: Sykehustjeneste, tom: date) -> int:
    sak_id = tjeneste.behov.sak_id
    fullfort = les_fullforte_maneder([sak_id]).get(sak_id, INGEN)
    return fullfort.alle + maneder_i(Periode(tjeneste.fom, tom))


def _is_the_last(tjeneste: Sykehustjeneste) -> bool:
    """As `lukk_behovet` sees it: the need has begun, and no other part of it is still to be served."""
    andre = Sykehustjeneste.objects.filter(behov=tjeneste.behov_id, status__in=HAR_TJENESTE)
    igjen = andre.exclude(pk=tjeneste.pk).exclude(status__in=TJENESTEN_ER_SLUTT)
    return tjeneste.behov.status != Behovsstatus.REGISTRERT and not igjen.exists()
