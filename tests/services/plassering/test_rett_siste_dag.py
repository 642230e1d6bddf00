"""The last day of a service that ended early: looked over before, and put right until it is confirmed."""

from datetime import date

import pytest

from alis.domain.flyt import Behovsstatus, Tjenestestatus
from alis.domain.varsel import Varselmal
from alis.domain.verdier.periode import EN_DAG
from alis.services.plassering.les_fullforte_maneder import les_fullforte_maneder
from alis.services.plassering.tjeneste.aapne_tjeneste import (
    TjenestenErBekreftet,
    TjenestenErEndret,
    TjenestenErIkkeIGang,
)
from alis.services.plassering.tjeneste.folg_med_fravaret import FravaretErOpptatt
from alis.services.plassering.tjeneste.rett_siste_dag import rett_siste_dag
from alis.services.plassering.tjeneste.se_over_slutt import se_over_slutt
from alis.services.plassering.tjeneste.sluttdag import IkkeFoerTiden
from factories.sykehusplass import START, lag_behov, lag_plass, lag_tilbud
from factories.tjeneste import SLUTT, Tjeneste, dagen, godta
from factories.tjenestegang import avslutt, bekreft, foresla, fortalt, fravaret, lag_pagaende, svar

pytestmark = pytest.mark.django_db


@pytest.fixture
def t() -> Tjeneste:
    return lag_pagaende()


def rett(t: Tjeneste, tom: date, *, laas: int | None = None) -> None:
    rett_siste_dag(
        aktor=t.foretak.kontakt, tjeneste_id=t.tjeneste.pk, laas=laas or t.naa.laas, tom=tom, naa=dagen()
    )


def test_a_mistyped_last_day_is_put_right_until_it_is_confirmed(t: Tjeneste) -> None:
    avslutt(t, date(2026, 9, 30))
    rett(t, date(2026, 11, 30))
    assert (t.naa.tom, fravaret(t)) == (date(2026, 11, 30), (START, date(2026, 11, 30)))
    assert fortalt(Varselmal.TJENESTE_RETTET) == {"alis", "koordinator"}
    rett(t, SLUTT)
    assert (t.naa.status, fravaret(t)) == (Tjenestestatus.AVBRUTT, (START, SLUTT))
    bekreft(t, tom=SLUTT)
    with pytest.raises(TjenestenErBekreftet):
        rett(t, date(2026, 11, 30))


def test_the_last_day_is_put_right_within_what_was_agreed(t: Tjeneste) -> None:
    with pytest.raises(TjenestenErIkkeIGang):
        rett(t, date(2026, 10, 31))
    foresla(t)
    svar(t, godtar=True)
    forlenget = t.naa.tom
    avslutt(t, date(2026, 10, 31))
    for tom in (START - EN_DAG, forlenget + EN_DAG):
        with pytest.raises(IkkeFoerTiden):
            rett(t, tom)
    with pytest.raises(TjenestenErEndret):
        rett(t, date(2026, 11, 30), laas=1)
    rett(t, forlenget)
    assert t.naa.tom == forlenget


def test_the_days_of_another_place_are_not_taken_back(t: Tjeneste) -> None:
    avslutt(t, date(2026, 10, 31))
    behov = lag_behov(t.foretak, sak=t.behov.sak)
    plass = lag_plass(t.foretak, fom=date(2026, 12, 1))
    godta(lag_tilbud(t.foretak, behov, plass, svarfrist=date(2026, 10, 1)), dagen())
    with pytest.raises(FravaretErOpptatt):
        rett(t, date(2026, 12, 1))
    rett(t, date(2026, 11, 30))
    assert t.naa.tom == date(2026, 11, 30)


def test_what_ending_early_leads_to_is_the_same_before_and_after(t: Tjeneste) -> None:
    tom = date(2026, 11, 30)
    utsikt = se_over_slutt(aktor=t.foretak.kontakt, tjeneste_id=t.tjeneste.pk, tom=tom, naa=dagen())
    assert (utsikt.var, utsikt.tom, utsikt.har_fravar, utsikt.behovet_faller) == (SLUTT, tom, True, True)
    assert t.naa.tom == SLUTT
    avslutt(t, tom)
    assert t.behov.status == Behovsstatus.FALT_BORT
    bekreft(t, tom=tom)
    sak_id = t.behov.sak_id
    assert utsikt.maneder == les_fullforte_maneder([sak_id])[sak_id].alle == 3
    assert utsikt.rest is not None and utsikt.rest.verdi == 3
