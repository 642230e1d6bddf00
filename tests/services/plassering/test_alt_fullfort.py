"""A doctor who has fulfilled her six months, wherever it was, is not among those to report, and is reported again only by one
who has read it.
"""

from datetime import date

import pytest

from alis.domain.flyt import Behovsstatus
from alis.domain.tilgang import Aktor
from alis.domain.verdier.periode import EN_DAG
from alis.services.plassering.behovsfelter import Behovsonsker, Behovssted
from alis.services.plassering.hent_innmelding import hent_innmelding, list_meldesaker
from alis.services.plassering.les_fullforte_maneder import Fullforte, les_fullforte_maneder
from alis.services.plassering.meld_behov import meld_behov
from alis.services.plassering.tjeneste.folg_tjenestene import folg_tjenestene
from factories.fullfort import ETTER, bekreft, fullfor, fullfor_i_kommunen
from factories.parter import lag_koordinator
from factories.sykehusplass import lag_foretak
from factories.tjeneste import SLUTT, dagen, lag_tjeneste
from factories.to_kommuner import lag_to_kommuner
from factories.utdanning import lag_sak

pytestmark = pytest.mark.django_db
SENERE = Behovsonsker(tidligst=date(2028, 6, 1), onsket_fom=date(2028, 6, 1), godtar_andre=True)


def er_ferdig(koordinator: Aktor) -> list[bool]:
    return [sak.er_ferdig for sak in list_meldesaker(aktor=koordinator, naa=ETTER)]


def advarsler(koordinator: Aktor, sak_id) -> list[str]:
    bilde = hent_innmelding(aktor=koordinator, sak_id=sak_id, naa=ETTER)
    return [v.regel for v in bilde.grunnlag.vurder(Behovssted(), SENERE).advarsler]


def test_six_confirmed_months_in_hospital_are_enough_and_it_is_warned_of():
    t = lag_tjeneste()
    assert er_ferdig(t.koordinator) == [False]
    fullfor(t)
    assert t.behov.status == Behovsstatus.FULLFORT
    assert er_ferdig(t.koordinator) == [True]
    assert advarsler(t.koordinator, t.behov.sak_id) == ["tjenesten_gjenstar"]


def test_fewer_months_than_six_leave_something_to_report():
    t = lag_tjeneste()
    fullfor(t, tom=SLUTT - EN_DAG)
    assert er_ferdig(t.koordinator) == [False]
    assert advarsler(t.koordinator, t.behov.sak_id) == []


def test_months_in_an_institution_count_with_those_in_hospital():
    koordinator = lag_koordinator()
    sak = lag_sak(koordinator)
    fullfor_i_kommunen(koordinator, sak, 3)
    assert er_ferdig(koordinator) == [False]
    fullfor_i_kommunen(koordinator, sak, 3)
    assert er_ferdig(koordinator) == [True]


def test_who_has_a_need_that_lives_is_listed_with_that():
    t = lag_tjeneste()
    fullfor(t)
    sted = Behovssted(helseforetak_id=lag_foretak("Tromsø").sted.helseforetak_id)
    meld_behov(aktor=t.koordinator, sak_id=t.behov.sak_id, sted=sted, onsker=SENERE, naa=ETTER)
    assert er_ferdig(t.koordinator) == [False]


def test_months_that_a_hospital_confirmed_for_another_kommune_are_enough():
    to = lag_to_kommuner()
    assert er_ferdig(to.der) == [False]
    fullfor(to.t)
    assert er_ferdig(to.der) == [True]
    assert advarsler(to.der, to.annen.pk) == ["tjenesten_gjenstar"]


def test_a_part_that_is_confirmed_for_another_kommune_counts_though_the_need_there_was_never_fulfilled():
    to = lag_to_kommuner()
    folg_tjenestene(naa=dagen())
    to.slutter(ut := date(2026, 11, 30), dag=ut)
    bekreft(to.t, tom=ut)
    assert to.t.behov.status == Behovsstatus.FALT_BORT
    fullfor_i_kommunen(to.der, to.annen, 2, fom=date(2026, 3, 1))
    assert er_ferdig(to.der) == [False]
    assert les_fullforte_maneder([to.annen.pk]) == {to.annen.pk: Fullforte(her=2, ellers=3)}


def test_what_is_not_confirmed_is_not_counted_anywhere():
    to = lag_to_kommuner()
    folg_tjenestene(naa=dagen())
    to.slutter(ut := date(2026, 11, 30), dag=ut)
    assert les_fullforte_maneder([to.annen.pk, to.t.behov.sak_id]) == {}


def test_each_case_tells_its_own_months_from_those_of_the_other():
    to = lag_to_kommuner()
    fullfor(to.t)
    fullfor_i_kommunen(to.der, to.annen, 2, fom=date(2026, 3, 1))
    fremmed = lag_sak(to.der)
    lest = les_fullforte_maneder([to.annen.pk, to.t.behov.sak_id, fremmed.pk])
    assert lest == {to.annen.pk: Fullforte(her=2, ellers=6), to.t.behov.sak_id: Fullforte(her=6, ellers=2)}
