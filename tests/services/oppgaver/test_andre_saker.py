"""A doctor with cases in two kommuner: the other is told the days, and nothing else, and the money is right in both."""

import re
from datetime import date

import pytest

from alis.domain.tilgang import Aktor
from alis.domain.utdanning import Fravarstype
from alis.domain.verdier import Periode
from alis.domain.verdier.periode import EN_DAG
from alis.records.utdanning.models import Fravar
from alis.services.oppgaver.hent_saksside import hent_saksside
from alis.services.oppgaver.mine_oppgaver import mine_oppgaver
from alis.services.oppgaver.oppgave import Oppgave
from alis.services.oppgaver.oppgave import Oppgaveslag as Slag
from alis.web.oppgaver.presenter import vis_oppgave
from factories.innlogging import klient_for
from factories.sykehusplass import START
from factories.tjeneste import SLUTT, dagen
from factories.to_kommuner import ToKommuner, lag_to_kommuner

pytestmark = pytest.mark.django_db
SIES_FRA = date(2026, 6, 1)
SETT = {Slag.FOR_TJENESTEFRAVAR, Slag.RETT_TJENESTEFRAVAR, Slag.FJERN_TJENESTEFRAVAR}


@pytest.fixture
def scene() -> ToKommuner:
    return lag_to_kommuner()


def oppgaver(aktor: Aktor, dag: date) -> list[Oppgave]:
    liste = mine_oppgaver(aktor=aktor, naa=dagen(dag))
    return [oppgave for oppgave in (*liste.oppgaver, *liste.kommende) if oppgave.slag in SETT]


def test_the_other_kommune_is_told_the_days_three_months_before_and_not_earlier(scene: ToKommuner) -> None:
    assert oppgaver(scene.der, SIES_FRA - EN_DAG) == []
    (oppgave,) = oppgaver(scene.der, SIES_FRA)
    assert (oppgave.slag, oppgave.sak_id) == (Slag.FOR_TJENESTEFRAVAR, scene.annen.pk)
    assert (oppgave.periode, oppgave.frist) == (Periode(START, SLUTT), START)
    assert oppgaver(scene.t.koordinator, SIES_FRA) == []


def test_neither_the_trust_nor_the_other_kommune_is_named_and_nothing_of_theirs_opens(
    scene: ToKommuner,
) -> None:
    (oppgave,) = oppgaver(scene.der, SIES_FRA)
    vist = vis_oppgave(oppgave, idag=SIES_FRA)
    ord_ = f"{vist.tittel} {vist.grunn} {vist.lenke}"
    assert "institusjonstjeneste 1.9.2026–28.2.2027" in ord_.replace("\u00a0", " ")
    assert not re.search("Prøvesykehuset|Steigen|Medisin", ord_)
    assert oppgave.objekt_id is None and oppgave.kommune == "Bodø"
    klient = klient_for(scene.der)
    for adresse in (
        f"/sykehustjeneste/{scene.t.tjeneste.pk}/",
        f"/sykehusplass/{scene.t.behov.pk}/",
        f"/alis/{scene.t.behov.sak_id}/",
    ):
        assert klient.get(adresse).status_code == 404
    assert klient.get(vist.lenke).status_code == 200


def test_it_is_next_on_the_case_too_and_gone_when_the_absence_is_written(scene: ToKommuner) -> None:
    side = hent_saksside(
        aktor=scene.der, sak_id=scene.annen.pk, side="sak", med_ventende=True, naa=dagen(SIES_FRA)
    )
    assert Slag.FOR_TJENESTEFRAVAR in {oppgave.slag for oppgave in side.oppgaver}
    Fravar.objects.create(sak=scene.annen, type=Fravarstype.INSTITUSJONSTJENESTE, fom=START, tom=SLUTT)
    assert oppgaver(scene.der, SIES_FRA) == []


def test_a_service_that_ends_early_asks_for_the_absence_to_be_cut(scene: ToKommuner) -> None:
    Fravar.objects.create(sak=scene.annen, type=Fravarstype.INSTITUSJONSTJENESTE, fom=START, tom=SLUTT)
    scene.begynner()
    scene.slutter(date(2026, 10, 31), dag=START)
    (oppgave,) = oppgaver(scene.der, START)
    assert (oppgave.slag, oppgave.periode) == (Slag.RETT_TJENESTEFRAVAR, Periode(START, date(2026, 10, 31)))


def test_a_kommune_where_she_has_no_post_then_is_told_nothing(scene: ToKommuner) -> None:
    scene.annen.stillinger.update(tom=date(2026, 8, 31))
    assert oppgaver(scene.der, START) == []


def test_the_doctor_reads_on_her_own_page_what_the_other_is_told(scene: ToKommuner) -> None:
    side = klient_for(scene.t.lege).get(f"/sykehustjeneste/{scene.t.tjeneste.pk}/").content.decode()
    assert "Har du en sak i en annen kommune, får koordinatoren der vite dagene" in side
