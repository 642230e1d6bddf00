"""Needs for hospital service in the demo: three that the kommune has put in order, one of them asked for again, and one that is
served in the kommune."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from uuid import UUID

from alis.domain.plassering.behov import Arena
from alis.domain.verdier import Periode, add_months
from alis.domain.verdier.periode import EN_DAG
from alis.records.felles.dato import lokal_dato
from alis.records.parter.models import Sykehussted
from alis.records.plassering.models import Avdeling, Behov
from alis.records.utdanning.models import AlisSak
from alis.services.demo.hendelser import Hendelse
from alis.services.demo.kalender import Kalender, klokken
from alis.services.demo.sakslop import SYKEHUS
from alis.services.demo.scene import Kommunescene
from alis.services.plassering.behovsfelter import Behovsonsker, Behovssted
from alis.services.plassering.institusjon.for_institusjonsperioder import for_institusjonsperioder
from alis.services.plassering.meld_behov import meld_behov
from alis.services.plassering.prioriter_behov import prioriter_behov
from alis.services.plassering.rekkefolge import i_rekkefolgen
from alis.services.plassering.sporr_paa_nytt import sporr_paa_nytt

FORETAK = "Nordlandssykehuset HF"
FORST, NY, SIST = "Ingrid Haukland", "Aina Engeløy", "Amund Geitvåg"
I_KOMMUNEN = "Ørjan Helnessund"
INSTITUSJON = "Steigentunet helsetun"


def lag_behovshendelser(scene: Kommunescene, kalender: Kalender) -> Iterator[Hendelse]:
    """Of Steigen. Days are counted back from the day the demo is made."""
    liv = Behovsliv(scene)
    for dager, gjor in (
        (-210, liv.meld_den_forste),
        (-100, liv.meld_i_kommunen),
        (-99, liv.for_dagene_i_kommunen),
        (-60, liv.meld_den_siste),
        (-30, liv.sporr_paa_nytt),
        (-10, liv.meld_en_ny),
        (-8, liv.sett_i_rekkefolge),
    ):
        yield Hendelse(tidspunkt=klokken(kalender.idag, dager, minutt=30), gjor=gjor)


class Behovsliv:
    def __init__(self, scene: Kommunescene) -> None:
        self.scene = scene
        self.koordinator = scene.koordinator

    def meld_den_forste(self, naa: datetime) -> None:
        self._report(FORST, naa, start=add_months(lokal_dato(naa), 10))

    def meld_den_siste(self, naa: datetime) -> None:
        """Too early by the main rule: it is said, and the need stands."""
        self._report(SIST, naa, start=add_months(lokal_dato(naa), 18), maks_avvik=3, deler=2)

    def meld_en_ny(self, naa: datetime) -> None:
        self._report(NY, naa, start=add_months(lokal_dato(naa), 26), godtar_andre=True)

    def meld_i_kommunen(self, naa: datetime) -> None:
        sted = Behovssted(arena=Arena.KOMMUNAL_INSTITUSJON, institusjon=INSTITUSJON)
        start = self._first(add_months(lokal_dato(naa), 5))
        onsker = Behovsonsker(tidligst=start, onsket_fom=start, godtar_andre=True)
        meld_behov(
            aktor=self.koordinator, sak_id=self._case(I_KOMMUNEN).pk, sted=sted, onsker=onsker, naa=naa
        )

    def for_dagene_i_kommunen(self, naa: datetime) -> None:
        behov = self._of(I_KOMMUNEN)
        dagene = Periode(behov.onsket_fom, add_months(behov.onsket_fom, 6) - EN_DAG)
        for_institusjonsperioder(
            aktor=self.koordinator, behov_id=behov.pk, laas=behov.laas, perioder={1: dagene}, naa=naa
        )

    def sporr_paa_nytt(self, naa: datetime) -> None:
        sporr_paa_nytt(aktor=self.koordinator, behov_id=self._of(FORST).pk, naa=naa)

    def sett_i_rekkefolge(self, naa: datetime) -> None:
        """The new one goes before the one who has the longest to wait."""
        helseforetak_id = self._trust()
        sett = list(
            i_rekkefolgen(
                kommunenummer=self.koordinator.kommune, helseforetak_id=helseforetak_id
            ).values_list("pk", flat=True)
        )
        ny = [sett[0], sett[2], sett[1]]
        prioriter_behov(aktor=self.koordinator, helseforetak_id=helseforetak_id, sett=sett, ny=ny, naa=naa)

    def _report(
        self,
        navn: str,
        naa: datetime,
        *,
        start: date,
        maks_avvik: int = 6,
        deler: int = 1,
        godtar_andre: bool = False,
    ) -> None:
        onsket = self._first(start)
        onsker = Behovsonsker(
            tidligst=onsket,
            onsket_fom=onsket,
            deler=deler,
            maks_avvik_maneder=maks_avvik,
            avdelinger=self._departments(),
            godtar_andre=godtar_andre,
        )
        sted = Behovssted(helseforetak_id=self._trust())
        meld_behov(aktor=self.koordinator, sak_id=self._case(navn).pk, sted=sted, onsker=onsker, naa=naa)

    @staticmethod
    def _first(dag: date) -> date:
        """The first day of the month after."""
        return (dag.replace(day=1) + timedelta(days=32)).replace(day=1)

    @staticmethod
    def _trust() -> UUID:
        return Sykehussted.objects.get(helseforetak__navn=FORETAK, navn=SYKEHUS).helseforetak_id

    @staticmethod
    def _departments() -> tuple[int, ...]:
        sted = Sykehussted.objects.get(helseforetak__navn=FORETAK, navn=SYKEHUS)
        return tuple(
            Avdeling.objects.get_or_create(sykehussted=sted, navn=navn)[0].pk
            for navn in ("Indremedisin", "Kirurgi")
        )

    def _case(self, navn: str) -> AlisSak:
        return AlisSak.objects.get(lege__person__navn=navn, kommune__organisasjon=self.scene.organisasjon_id)

    def _of(self, navn: str) -> Behov:
        return Behov.objects.get(sak=self._case(navn))
