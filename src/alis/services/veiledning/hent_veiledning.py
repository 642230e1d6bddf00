"""The doctor's and the supervisor's own page: the sessions of a grant period that stand in no list yet, and the hours so far."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from fractions import Fraction
from uuid import UUID

from django.db.models import QuerySet, Sum
from django.utils import timezone

from alis.domain.regel import Satssett, Vurdering
from alis.domain.tilgang import Aktor, Rettighet
from alis.domain.veiledning.mote import timer_av
from alis.domain.veiledning.tema import Tema
from alis.domain.veiledning.timer import timer_innenfor_satsen, veiledning_nar_minstetiden
from alis.records.felles.dato import lokal_dato
from alis.records.utdanning.models import AlisSak
from alis.records.utdanning.queries import saker_for
from alis.records.veiledning.models import Veiledningsmote
from alis.records.veiledning.queries import moter_for
from alis.services.felles import hent
from alis.services.sats import IngenSatserForDagen, nasjonale_satssett, satssett_for


@dataclass(frozen=True, kw_only=True)
class Motebilde:
    """`start` is minutes after midnight. `tilskuddsperiode` holds its day; empty while the rates of the day are not known."""

    mote_id: UUID
    laas: int
    veileder_id: UUID
    veileder: str
    dag: date
    start: int
    hundredeler: int
    tema: Tema
    beskrivelse: str
    tilskuddsperiode: str

    @property
    def timer(self) -> Fraction:
        return timer_av(self.hundredeler)


@dataclass(frozen=True, kw_only=True)
class Veiledningssak:
    sak_id: UUID
    lege: str
    kommune: str


@dataclass(frozen=True, kw_only=True)
class Veiledningsbilde:
    """`frie` stand in no list, of whatever period: also those of the one before, until they are gathered.

    `timer` are all hours of the period, in a list or not. `vurderinger` only inform.
    """

    sak: Veiledningssak
    satssett: Satssett
    frie: Sequence[Motebilde]
    timer: Fraction
    vurderinger: tuple[Vurdering[object], ...]


def list_veiledningssaker(*, aktor: Aktor, naa: datetime | None = None) -> tuple[Veiledningssak, ...]:
    """The doctors that the actor supervises, or the doctor's own cases. Raises `ManglerRettighet`."""
    aktor.krev(Rettighet.FOR_VEILEDNING)
    saker = saker_for(aktor, dag=lokal_dato(naa or timezone.now()))
    return tuple(map(lag_sak, _with_names(saker.order_by("lege__person__navn_sortering", "pk"))))


def hent_veiledning(
    *, aktor: Aktor, sak_id: UUID, dag: date | None = None, naa: datetime | None = None
) -> Veiledningsbilde:
    """The grant period that holds `dag` (today), or the last known one. Raises `ManglerRettighet` and `FinnesIkke`."""
    aktor.krev(Rettighet.FOR_VEILEDNING)
    idag = lokal_dato(naa or timezone.now())
    sak = hent(_with_names(saker_for(aktor, dag=idag)), pk=sak_id)
    sett = _rates(dag or idag)
    moter = moter_for(aktor, dag=idag).filter(sak=sak)
    i_perioden = moter.filter(dag__gte=sett.periode.fom, dag__lte=sett.periode.tom)
    timer = timer_av(i_perioden.aggregate(sum=Sum("hundredeler"))["sum"] or 0)
    tak = sett.element["veiledning"].timer
    return Veiledningsbilde(
        sak=lag_sak(sak),
        satssett=sett,
        frie=[lag_motebilde(mote) for mote in moter.filter(attest__isnull=True).select_related("veileder")],
        timer=timer,
        vurderinger=(
            timer_innenfor_satsen(timer=timer, tak=tak),
            veiledning_nar_minstetiden(timer=timer),
        ),
    )


def _rates(dag: date) -> Satssett:
    try:
        return satssett_for(dag)
    except IngenSatserForDagen:
        return nasjonale_satssett()[-1]


def _with_names(saker: QuerySet[AlisSak]) -> QuerySet[AlisSak]:
    return saker.select_related("lege__person", "kommune")


def lag_sak(sak: AlisSak) -> Veiledningssak:
    return Veiledningssak(sak_id=sak.pk, lege=sak.lege.person.navn, kommune=sak.kommune.navn)


def lag_motebilde(mote: Veiledningsmote) -> Motebilde:
    return Motebilde(
        mote_id=mote.pk,
        laas=mote.laas,
        veileder_id=mote.veileder_id,
        veileder=mote.veileder.navn,
        dag=mote.dag,
        start=mote.start,
        hundredeler=mote.hundredeler,
        tema=Tema(mote.tema),
        beskrivelse=mote.beskrivelse,
        tilskuddsperiode=_period_of(mote.dag),
    )


def _period_of(dag: date) -> str:
    try:
        return satssett_for(dag).navn
    except IngenSatserForDagen:
        return ""
