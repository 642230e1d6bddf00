"""The proposal to divide vacancies: how many more could serve, and where to cut. Nothing is changed by it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.utils import timezone

from alis.domain.plassering.deling import Delingsproblem, Delkandidat
from alis.domain.plassering.delingskontroll import finn_delingsbrudd
from alis.domain.plassering.problem import Kandidat, Plass, Problem
from alis.domain.plassering.snitt import finn_snitt
from alis.domain.tilgang import Aktor, Rettighet
from alis.domain.verdier import add_months
from alis.integrations.loser import los, los_deling
from alis.records.felles.dato import lokal_dato
from alis.records.plassering.models import Ledigplass
from alis.records.plassering.queries import behov_for, plasser_for
from alis.services.plassering.foresla_plasser import ForslagetStemmerIkke
from alis.services.plassering.ledige_plasser import ledige_plasser
from alis.services.plassering.les_kandidater import DELER, Ventelege, les_ventelegene


@dataclass(frozen=True, slots=True, kw_only=True)
class Stykke:
    fom: date
    maneder: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Delingsrad:
    """`laas` as when the proposal was made."""

    plass: Plass
    stykker: Sequence[Stykke]
    laas: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Delingsforslag:
    """How many get a place as the vacancies are, and how many if those in `rader` are cut. No rows where none more would."""

    som_de_er: int
    delt: int
    rader: Sequence[Delingsrad]

    @property
    def flere(self) -> int:
        """How many more that is."""
        return self.delt - self.som_de_er


def foresla_deling(*, aktor: Aktor, naa: datetime | None = None) -> Delingsforslag:
    """Those who wait, in one part or two, and any months of a free vacancy, in each kommune's order.

    Raises `ManglerRettighet` and `ForslagetStemmerIkke`.
    """
    aktor.krev(Rettighet.STYRE_PLASSER)
    plasser = ledige_plasser(plasser_for(aktor), idag=lokal_dato(naa or timezone.now()))
    venter = [lege for lege in les_ventelegene(behov_for(aktor)) if lege.kandidat is not None]
    kandidater = tuple(lege.kandidat for lege in venter if lege.kandidat is not None)
    som_de_er = los(Problem(kandidater, plasser), noen_venter=True).plassert
    problem = Delingsproblem(
        tuple(_as_divided(lege, lege.kandidat) for lege in venter if lege.kandidat is not None), plasser
    )
    tjenester = los_deling(problem).tjenester
    if finn_delingsbrudd(problem, tjenester):
        raise ForslagetStemmerIkke
    if len(tjenester) <= som_de_er:
        return Delingsforslag(som_de_er=som_de_er, delt=som_de_er, rader=())
    rader = _rows(plasser, finn_snitt(plasser, tjenester.values()))
    return Delingsforslag(som_de_er=som_de_er, delt=len(tjenester), rader=rader)


def _as_divided(lege: Ventelege, kandidat: Kandidat) -> Delkandidat:
    if lege.deler == DELER and lege.del_nr < DELER:
        return Delkandidat(kandidat=kandidat, deler=DELER, samme_avdeling=lege.samme_avdeling)
    return Delkandidat(kandidat=kandidat, maneder=kandidat.minste_maneder)


def _rows(plasser: Sequence[Plass], snitt: Mapping[str, tuple[int, ...]]) -> list[Delingsrad]:
    laas = dict(Ledigplass.objects.filter(pk__in=map(UUID, snitt)).values_list("pk", "laas"))
    return [
        Delingsrad(plass=plass, stykker=stykker_av(plass.fom, snitt[plass.id]), laas=laas[UUID(plass.id)])
        for plass in sorted(plasser, key=lambda p: (p.fom, p.id))
        if plass.id in snitt
    ]


def stykker_av(fom: date, lengder: Sequence[int]) -> list[Stykke]:
    """The pieces of a vacancy that begins that day."""
    return [
        Stykke(fom=add_months(fom, sum(lengder[:nummer])), maneder=maneder)
        for nummer, maneder in enumerate(lengder)
    ]
