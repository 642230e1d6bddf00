"""A need served in the kommune's own institution: days once, no absence, shown on the case, closed by the kommune."""

from dataclasses import dataclass
from datetime import UTC, date, datetime

import pytest
from django.db import IntegrityError, transaction

from alis.domain.flyt import Behovsstatus
from alis.domain.frist import Fristslag
from alis.domain.plassering.behov import Arena, Bortfall
from alis.domain.plassering.lengst_fram import ForLangtFram
from alis.domain.tilgang import Aktor, ManglerRettighet
from alis.domain.utdanning import Fravarstype
from alis.domain.varsel import Varselmal
from alis.domain.verdier import Periode, add_months
from alis.domain.verdier.periode import EN_DAG
from alis.records.parter.models import Rolleinnehav
from alis.records.plassering.models import Behov, Institusjonsperiode
from alis.records.utdanning.models import AlisSak, Fravar
from alis.records.varsel.models import Varsel
from alis.services.felles import FinnesIkke
from alis.services.frist.finn_frister import finn_frister
from alis.services.frist.fristutvalg import Fristutvalg
from alis.services.oppgaver.mine_oppgaver import mine_oppgaver
from alis.services.oppgaver.oppgave import Fristvisshet, Oppgaveslag
from alis.services.plassering.aapne_behov import BehovetErEndret
from alis.services.plassering.behovsfelter import Behovsonsker, Behovssted
from alis.services.plassering.hent_behov import hent_behov
from alis.services.plassering.institusjon.aapne_institusjon import BehovetErAvsluttet, TasISykehus
from alis.services.plassering.institusjon.avslutt_institusjonstjeneste import (
    TjenestenErIkkeBegynt,
    TjenestenErIkkeFerdig,
    avbryt_institusjonstjeneste,
    fullfor_institusjonstjeneste,
)
from alis.services.plassering.institusjon.for_institusjonsperioder import (
    DeleneErIkkeIRekkefolge,
    TjenestenHarBegynt,
    UmuligPeriode,
    for_institusjonsperioder,
)
from alis.services.plassering.ledig_tid import HarPlassDa
from alis.services.plassering.meld_behov import meld_behov
from alis.services.plassering.tjeneste.folg_tjenestene import folg_tjenestene
from alis.services.tilskudd.beregn_femarsbruk import beregn_femarsbruk
from alis.services.utdanning.hent_sak import hent_sak
from alis.services.utdanning.les_saker import les_saker
from alis.web.sak.tidslinje.spor.fravar import sykehusspor
from factories.avtale import lag_versjon
from factories.parter import LENGE_SIDEN, lag_kommune, lag_koordinator
from factories.sykehusplass import START, lag_behov, lag_foretak
from factories.tjeneste import SLUTT, dagen, lag_tjeneste
from factories.utdanning import lag_alis, lag_sak

pytestmark = pytest.mark.django_db
MELDT = datetime(2026, 2, 1, 9, tzinfo=UTC)
FOR = date(2026, 8, 31)
ETTER = date(2027, 3, 1)
DAGENE = Periode(START, SLUTT)


@dataclass(frozen=True, kw_only=True)
class Scene:
    koordinator: Aktor
    sak: AlisSak
    lege: Aktor

    @property
    def behov(self) -> Behov:
        return Behov.objects.get(sak=self.sak, arena=Arena.KOMMUNAL_INSTITUSJON)

    def skriv(self, periode: Periode = DAGENE, *, del_nr: int = 1, dag: date = FOR) -> None:
        for_institusjonsperioder(
            aktor=self.koordinator,
            behov_id=self.behov.pk,
            laas=self.behov.laas,
            perioder={del_nr: periode},
            naa=dagen(dag),
        )

    def fullfor(self, dag: date = ETTER) -> None:
        fullfor_institusjonstjeneste(
            aktor=self.koordinator, behov_id=self.behov.pk, laas=self.behov.laas, naa=dagen(dag)
        )

    def avbryt(self, dag: date) -> None:
        avbryt_institusjonstjeneste(
            aktor=self.koordinator, behov_id=self.behov.pk, laas=self.behov.laas, naa=dagen(dag)
        )


def lag_scene(deler: int = 1) -> Scene:
    koordinator = lag_koordinator()
    sak = lag_sak(koordinator)
    lege = lag_alis(sak)
    Rolleinnehav.objects.update(fom=LENGE_SIDEN)
    meld_behov(
        aktor=koordinator,
        sak_id=sak.pk,
        sted=Behovssted(arena=Arena.KOMMUNAL_INSTITUSJON, institusjon="Steigentunet"),
        onsker=Behovsonsker(tidligst=START, onsket_fom=START, deler=deler, godtar_andre=True),
        naa=MELDT,
    )
    return Scene(koordinator=koordinator, sak=sak, lege=lege)


@pytest.fixture
def scene() -> Scene:
    return lag_scene()


def oppgaver(scene: Scene, dag: date) -> set[Oppgaveslag]:
    sett = {Oppgaveslag.FOR_INSTITUSJONSPERIODE, Oppgaveslag.FULLFOR_INSTITUSJONSTJENESTE}
    return {o.slag for o in mine_oppgaver(aktor=scene.koordinator, naa=dagen(dag)).oppgaver} & sett


def test_no_rule_says_by_when_the_days_are_written(scene: Scene) -> None:
    liste = mine_oppgaver(aktor=scene.koordinator, naa=dagen(date(2026, 9, 2)))
    en = next(o for o in liste.oppgaver if o.slag is Oppgaveslag.FOR_INSTITUSJONSPERIODE)
    assert en.visshet is Fristvisshet.INGEN


def test_from_the_days_to_the_closed_need_and_the_agreement_never_rests(scene: Scene) -> None:
    assert oppgaver(scene, START) == set()
    assert oppgaver(scene, date(2026, 9, 2)) == {Oppgaveslag.FOR_INSTITUSJONSPERIODE}
    scene.skriv()
    assert (scene.behov.status, oppgaver(scene, SLUTT)) == (Behovsstatus.MELDT, set())
    assert folg_tjenestene(naa=dagen(FOR)) == 0
    assert folg_tjenestene(naa=dagen(START)) == 1
    assert folg_tjenestene(naa=dagen(START)) == 0
    assert scene.behov.status == Behovsstatus.I_TJENESTE
    assert oppgaver(scene, ETTER) == {Oppgaveslag.FULLFOR_INSTITUSJONSTJENESTE}
    with pytest.raises(TjenestenErIkkeFerdig):
        scene.fullfor(date(2027, 2, 27))
    scene.fullfor()
    assert (scene.behov.status, oppgaver(scene, ETTER)) == (Behovsstatus.FULLFORT, set())
    assert not Fravar.objects.exists()
    fortalt = Varsel.objects.filter(objekt_id=str(scene.behov.pk)).values_list("mal", "person")
    assert {mal for mal, hvem in fortalt if hvem == scene.sak.lege_id} >= {
        Varselmal.INSTITUSJONSPERIODE_FORT,
        Varselmal.INSTITUSJONSTJENESTE_FULLFORT,
    }


def test_the_timeline_has_the_days_and_where_and_that_it_is_done(scene: Scene) -> None:
    scene.skriv()
    bilde = hent_sak(aktor=scene.koordinator, sak_id=scene.sak.pk, side="sak", naa=dagen(START))
    (stolpe,) = sykehusspor(bilde.fravar, bilde.i_institusjon).stolper
    assert (stolpe.fom, stolpe.tom, stolpe.lenke) == (START, SLUTT, f"/sykehusplass/{scene.behov.pk}/")
    assert stolpe.rad == "Tjeneste i Steigentunet. Avtalen hviler ikke"
    scene.fullfor()
    bilde = hent_sak(aktor=scene.lege, sak_id=scene.sak.pk, side="sak", naa=dagen(ETTER))
    (stolpe,) = sykehusspor(bilde.fravar, bilde.i_institusjon).stolper
    assert stolpe.rad == "Tjeneste i Steigentunet. Avtalen hviler ikke. Fullført"


def test_two_parts_are_written_apart_and_both_are_served_before_it_is_closed() -> None:
    scene = lag_scene(deler=2)
    forste, andre = Periode(START, date(2026, 11, 30)), Periode(date(2027, 1, 1), date(2027, 3, 31))
    scene.skriv(forste)
    with pytest.raises(DeleneErIkkeIRekkefolge):
        scene.skriv(Periode(date(2026, 11, 30), date(2027, 1, 31)), del_nr=2)
    assert oppgaver(scene, date(2026, 12, 1)) == {Oppgaveslag.FOR_INSTITUSJONSPERIODE}
    with pytest.raises(TjenestenErIkkeFerdig):
        scene.fullfor(date(2026, 12, 1))
    for feil in (FOR, date(2026, 8, 1)):
        with pytest.raises(DeleneErIkkeIRekkefolge):
            scene.skriv(Periode(date(2026, 8, 1), feil), del_nr=2)
    scene.skriv(andre, del_nr=2)
    bilde = hent_sak(aktor=scene.koordinator, sak_id=scene.sak.pk, side="sak", naa=dagen(START))
    assert [(ett.fom, ett.tom) for ett in bilde.i_institusjon] == [
        (forste.fom, forste.tom),
        (andre.fom, andre.tom),
    ]
    scene.fullfor(date(2027, 3, 31))
    assert scene.behov.status == Behovsstatus.FULLFORT


def test_the_days_can_be_moved_until_it_is_closed_but_what_has_begun_is_not_put_off(scene: Scene) -> None:
    scene.skriv()
    scene.skriv(Periode(START, date(2027, 5, 31)), dag=START)
    with pytest.raises(TjenestenHarBegynt):
        scene.skriv(Periode(date(2026, 10, 1), SLUTT), dag=START)
    scene.skriv(dag=START)
    scene.fullfor()
    with pytest.raises(BehovetErAvsluttet):
        scene.skriv(dag=ETTER)
    with pytest.raises(IntegrityError), transaction.atomic():
        Institusjonsperiode.objects.update(tom=ETTER)


def test_the_days_in_an_institution_begin_no_more_than_ten_years_on(scene: Scene) -> None:
    siste, for_langt = date(2036, 8, 31), date(2036, 9, 1)
    with pytest.raises(ForLangtFram) as feil:
        scene.skriv(Periode(for_langt, for_langt))
    assert feil.value.felt == "fom"
    scene.skriv(Periode(siste, for_langt))


def test_both_parts_are_written_at_once_or_none_and_may_change_places_with_what_stood() -> None:
    scene = lag_scene(deler=2)
    host, vinter = Periode(START, date(2026, 11, 30)), Periode(date(2026, 12, 1), date(2027, 2, 28))
    sommer = Periode(date(2027, 6, 1), date(2027, 8, 31))

    def skriv(forste: Periode, andre: Periode) -> None:
        behov, perioder = scene.behov, {1: forste, 2: andre}
        aktor, naa = scene.koordinator, dagen(FOR)
        for_institusjonsperioder(aktor=aktor, behov_id=behov.pk, laas=behov.laas, perioder=perioder, naa=naa)

    def fort() -> list[tuple[int, date, date]]:
        return list(Institusjonsperiode.objects.order_by("del_nr").values_list("del_nr", "fom", "tom"))

    with pytest.raises(DeleneErIkkeIRekkefolge) as feil:
        skriv(vinter, host)
    assert (feil.value.del_nr, feil.value.annen, fort()) == (2, vinter, [])
    skriv(host, vinter)
    skriv(vinter, sommer)
    assert fort() == [(1, vinter.fom, vinter.tom), (2, sommer.fom, sommer.tom)]
    assert Varsel.objects.filter(mal=Varselmal.INSTITUSJONSPERIODE_FORT).count() == 2
    with pytest.raises(DeleneErIkkeIRekkefolge) as feil:
        scene.skriv(sommer)
    assert (feil.value.del_nr, feil.value.annen) == (1, sommer)


def test_impossible_days_are_refused(scene: Scene) -> None:
    with pytest.raises(UmuligPeriode):
        scene.skriv(Periode(START, date(2028, 9, 1)))
    with pytest.raises(UmuligPeriode):
        scene.skriv(del_nr=2)
    with pytest.raises(BehovetErEndret):
        for_institusjonsperioder(
            aktor=scene.koordinator, behov_id=scene.behov.pk, laas=7, perioder={1: DAGENE}, naa=dagen(FOR)
        )


def test_nobody_serves_in_an_institution_and_a_hospital_at_once(scene: Scene) -> None:
    lag_tjeneste(lag_foretak(), sak=scene.sak, koordinator=scene.koordinator)
    with pytest.raises(HarPlassDa):
        scene.skriv()
    scene.skriv(Periode(date(2028, 1, 1), date(2028, 6, 30)))


def test_what_was_broken_off_falls_away_and_is_shown_to_the_day(scene: Scene) -> None:
    scene.skriv()
    with pytest.raises(TjenestenErIkkeBegynt):
        scene.avbryt(FOR)
    scene.avbryt(date(2026, 10, 15))
    assert (scene.behov.status, scene.behov.bortfall) == (Behovsstatus.FALT_BORT, Bortfall.TJENESTEN_AVBRUTT)
    bilde = hent_sak(aktor=scene.koordinator, sak_id=scene.sak.pk, side="sak", naa=dagen(ETTER))
    assert [ett.tom for ett in bilde.i_institusjon] == [date(2026, 10, 15)]


def test_absence_typed_by_hand_in_those_days_is_pointed_out(scene: Scene) -> None:
    type_ = Fravarstype.INSTITUSJONSTJENESTE
    Fravar.objects.create(sak=scene.sak, type=type_, fom=START, tom=date(2026, 10, 31))
    scene.skriv()
    lest = hent_behov(aktor=scene.koordinator, behov_id=scene.behov.pk, naa=dagen(START)).institusjonen
    assert lest is not None and lest.fravar == Periode(START, date(2026, 10, 31))


def test_only_days_after_the_five_years_are_said_to_give_no_grant(scene: Scene) -> None:
    lag_versjon(scene.sak)
    (sak,) = les_saker(aktor=None, saker=AlisSak.objects.filter(pk=scene.sak.pk))
    bruk = beregn_femarsbruk(sak=sak)
    assert bruk is not None and bruk.siste_dag is not None

    def femarene() -> date | None:
        lest = hent_behov(aktor=scene.koordinator, behov_id=scene.behov.pk, naa=dagen(FOR)).institusjonen
        return lest.femarene.verdi if lest and lest.femarene else None

    assert femarene() is None
    scene.skriv(Periode(add_months(bruk.siste_dag, -6), bruk.siste_dag))
    assert femarene() is None
    scene.skriv(Periode(add_months(bruk.siste_dag, -6), bruk.siste_dag + EN_DAG))
    assert femarene() == bruk.siste_dag


def test_when_it_is_served_there_is_nothing_left_to_report(scene: Scene) -> None:
    lag_foretak()
    lag_versjon(scene.sak)
    scene.skriv()
    scene.fullfor()
    funnet = finn_frister(Fristutvalg(saker=AlisSak.objects.all(), idag=ETTER))
    assert Fristslag.MELD_BEHOV not in {frist.slag for frist in funnet}


def test_only_the_kommunes_own_coordinator_writes_and_never_for_a_hospital(scene: Scene) -> None:
    felles = {"behov_id": scene.behov.pk, "laas": 1, "perioder": {1: DAGENE}}
    with pytest.raises(ManglerRettighet):
        for_institusjonsperioder(aktor=scene.lege, **felles)
    with pytest.raises(FinnesIkke):
        for_institusjonsperioder(aktor=lag_koordinator(lag_kommune("1804", "Bodø")), **felles)
    i_sykehus = lag_behov(lag_foretak(), sak=scene.sak)
    with pytest.raises(TasISykehus):
        for_institusjonsperioder(aktor=scene.koordinator, **felles | {"behov_id": i_sykehus.pk})
    with pytest.raises(IntegrityError), transaction.atomic():
        Institusjonsperiode.objects.create(
            behov=i_sykehus, fom=START, tom=SLUTT, fort_at=MELDT, fort_av_id=scene.koordinator.person_id
        )
