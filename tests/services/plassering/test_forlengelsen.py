"""A proposal of a longer service has a clock: answered in time, taken back, or fallen away with the last day."""

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction
from django.test import Client

from alis.domain.flyt import Tjenestestatus
from alis.domain.frist import Fristslag
from alis.domain.tilgang import Aktor, ManglerRettighet, Rolle
from alis.domain.varsel import Varselmal
from alis.domain.verdier.periode import EN_DAG
from alis.records.plassering.models import Forlengelse
from alis.records.utdanning.models import AlisSak
from alis.records.varsel.models import Varsel
from alis.services.felles import FinnesIkke
from alis.services.frist import varsle_frister
from alis.services.frist.finn_frister import finn_frister
from alis.services.frist.fristutvalg import Fristutvalg
from alis.services.oppgaver.mine_oppgaver import mine_oppgaver
from alis.services.oppgaver.oppgave import Oppgaveslag
from alis.services.plassering.tjeneste.folg_tjenestene import folg_tjenestene
from alis.services.plassering.tjeneste.foresla_forlengelse import (
    SisteDagErOver,
    VenterAlt,
    foresla_forlengelse,
)
from alis.services.plassering.tjeneste.hent_tjeneste import hent_tjeneste
from alis.services.plassering.tjeneste.svar_paa_forlengelse import IngenForlengelse, svar_paa_forlengelse
from alis.services.plassering.tjeneste.trekk_forlengelse import trekk_forlengelse
from alis.web.sykehustjeneste.presenter import lag_tjenesteside
from factories.fullfort import bekreft
from factories.innlogging import klient_for
from factories.parter import lag_aktor_i, lag_person
from factories.sykehusplass import START, lag_foretak
from factories.tjeneste import SLUTT, Tjeneste, dagen, lag_tjeneste

pytestmark = pytest.mark.django_db
NY = date(2027, 4, 30)
SVARFRIST = START + timedelta(days=14)


@pytest.fixture
def t() -> Tjeneste:
    t = lag_tjeneste()
    folg_tjenestene(naa=dagen())
    return t


def foresla(t: Tjeneste, av: Aktor | None = None, dag: date = START) -> None:
    foresla_forlengelse(
        aktor=av or t.foretak.kontakt, tjeneste_id=t.tjeneste.pk, laas=t.naa.laas, ny_tom=NY, naa=dagen(dag)
    )


def trekk(t: Tjeneste, av: Aktor, dag: date = START) -> None:
    trekk_forlengelse(aktor=av, tjeneste_id=t.tjeneste.pk, laas=t.naa.laas, naa=dagen(dag))


def svar(t: Tjeneste, dag: date) -> None:
    svar_paa_forlengelse(
        aktor=t.koordinator, tjeneste_id=t.tjeneste.pk, laas=t.naa.laas, godtar=True, naa=dagen(dag)
    )


def frister(dag: date) -> dict[Fristslag, date]:
    funnet = finn_frister(Fristutvalg(saker=AlisSak.objects.all(), idag=dag))
    sett = {Fristslag.SVAR_PA_FORLENGELSE, Fristslag.BEKREFT_TJENESTEN}
    return {frist.slag: frist.dato for frist in funnet if frist.slag in sett}


def fortalt(mal: Varselmal) -> set[str]:
    return set(Varsel.objects.filter(mal=mal).values_list("rolle", flat=True))


def ord_om(t: Tjeneste, dag: date, aktor: Aktor) -> tuple[str, frozenset[str]]:
    bilde = hent_tjeneste(aktor=aktor, tjeneste_id=t.tjeneste.pk, naa=dagen(dag))
    side = lag_tjenesteside(bilde, aktor=aktor, idag=dag)
    return side.forlengelser[-1], side.kan


def test_the_clock_runs_from_the_proposal_and_at_most_to_the_last_day(t: Tjeneste) -> None:
    foresla(t)
    assert frister(START) == {Fristslag.SVAR_PA_FORLENGELSE: SVARFRIST}
    (oppgave,) = (
        o
        for o in mine_oppgaver(aktor=t.koordinator, naa=dagen()).oppgaver
        if o.slag is Oppgaveslag.SVAR_PA_FORLENGELSE
    )
    assert (oppgave.frist, oppgave.dag, oppgave.har_frist) == (SVARFRIST, START, True)
    svar(t, SVARFRIST)
    assert frister(SVARFRIST) == {}


def test_a_late_proposal_is_answered_by_the_last_day(t: Tjeneste) -> None:
    foresla(t, dag=SLUTT - timedelta(days=3))
    assert frister(SLUTT - timedelta(days=3)) == {Fristslag.SVAR_PA_FORLENGELSE: SLUTT}


def test_a_late_answer_is_told_to_the_coordinator_and_then_her_leader(t: Tjeneste) -> None:
    lag_aktor_i(t.behov.kommune.organisasjon, Rolle.SIGNATAR)
    foresla(t)
    varsle_frister(naa=dagen(SVARFRIST + EN_DAG))
    varsle_frister(naa=dagen(SVARFRIST + timedelta(days=7)))
    om = Varsel.objects.filter(objekt_id=str(t.tjeneste.pk))
    assert set(om.filter(mal=Varselmal.FRIST_PASSERT).values_list("rolle", flat=True)) == {Rolle.KOORDINATOR}
    assert set(om.filter(mal=Varselmal.FRIST_FULGT_OPP).values_list("rolle", flat=True)) == {Rolle.SIGNATAR}


def test_the_hospital_takes_back_its_own_and_the_service_ends_as_planned(t: Tjeneste) -> None:
    foresla(t)
    assert "trekk" in ord_om(t, START, t.foretak.kontakt)[1]
    assert "trekk" not in ord_om(t, START, t.lege)[1]
    with pytest.raises(IngenForlengelse):
        trekk(t, t.lege)
    trekk(t, t.foretak.kontakt)
    assert fortalt(Varselmal.FORLENGELSE_TRUKKET) == {"alis", "koordinator"}
    assert (t.naa.tom, frister(START)) == (SLUTT, {})
    assert "Trukket 1.9.2026 av Aud Aliskontakt." in ord_om(t, START, t.koordinator)[0]
    with pytest.raises(IngenForlengelse):
        svar(t, START)
    foresla(t)
    with pytest.raises(VenterAlt):
        foresla(t)


def test_the_doctor_takes_back_hers_and_the_hospital_cannot(t: Tjeneste) -> None:
    foresla(t, av=t.lege)
    assert "trekk" not in ord_om(t, START, t.foretak.kontakt)[1]
    with pytest.raises(IngenForlengelse):
        trekk(t, t.foretak.kontakt)
    assert frister(START) == {Fristslag.SVAR_PA_FORLENGELSE: SVARFRIST}
    assert "trekk" in ord_om(t, START, t.lege)[1]
    trekk(t, t.lege)
    assert frister(START) == {}


def test_the_hospital_takes_back_what_a_colleague_proposed(t: Tjeneste) -> None:
    foresla(t)
    helseforetak = t.foretak.sted.helseforetak
    trekk(t, lag_aktor_i(helseforetak, Rolle.ALIS_KONTAKT, lag_person("Kari Kollega")))
    assert "Trukket 1.9.2026 av Kari Kollega." in ord_om(t, START, t.koordinator)[0]


def test_unanswered_at_the_end_it_falls_away_once_and_all_three_are_told(t: Tjeneste) -> None:
    foresla(t)
    assert folg_tjenestene(naa=dagen(SLUTT)) == 0
    assert [folg_tjenestene(naa=dagen(SLUTT + EN_DAG)) for _gang in range(2)] == [1, 0]
    assert fortalt(Varselmal.FORLENGELSE_UTLOPT) == {"alis", "koordinator", "alis_kontakt"}
    fravar = t.naa.fravar
    assert fravar is not None and (t.naa.tom, fravar.tom) == (SLUTT, SLUTT)
    assert "Ikke besvart innen siste dag, og falt bort." in ord_om(t, SLUTT + EN_DAG, t.lege)[0]
    assert frister(SLUTT + EN_DAG) == {Fristslag.BEKREFT_TJENESTEN: SLUTT + timedelta(days=14)}


def test_before_the_nights_work_nothing_waits_and_the_hospital_confirms(t: Tjeneste) -> None:
    foresla(t)
    dag = SLUTT + EN_DAG
    tekst, kan = ord_om(t, dag, t.foretak.kontakt)
    assert "falt bort" in tekst and {"bekreft"} <= kan and not {"trekk", "forleng"} & kan
    with pytest.raises(IngenForlengelse):
        svar(t, dag)
    bekreft(t, naa=dagen(dag))
    assert t.naa.status == Tjenestestatus.FULLFORT
    assert Forlengelse.objects.get().bortfalt_at is not None


def test_after_the_last_day_there_is_nothing_to_prolong(t: Tjeneste) -> None:
    with pytest.raises(SisteDagErOver):
        foresla(t, dag=SLUTT + EN_DAG)


def test_others_take_nothing_back(t: Tjeneste) -> None:
    foresla(t)
    with pytest.raises(ManglerRettighet):
        trekk(t, t.koordinator)
    with pytest.raises(FinnesIkke):
        trekk(t, lag_foretak("Narvik").kontakt)
    fremmed: Client = klient_for(lag_foretak("Narvik").kontakt)
    assert fremmed.post(f"/sykehustjeneste/{t.tjeneste.pk}/forleng/trekk/", {"laas": "2"}).status_code == 404


def test_the_database_lets_one_fall_away_only_once_and_never_when_answered(t: Tjeneste) -> None:
    foresla(t)
    trekk(t, t.foretak.kontakt)
    with pytest.raises(IntegrityError), transaction.atomic():
        Forlengelse.objects.update(bortfalt_at=None, trukket_av=None)
    foresla(t)
    svar(t, START)
    with pytest.raises(IntegrityError), transaction.atomic():
        Forlengelse.objects.filter(godtatt=True).update(bortfalt_at=dagen())
