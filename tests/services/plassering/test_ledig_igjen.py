"""A place that is free again is a task only where someone in the queue can use it, and the notice says which it is."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from alis.domain.flyt import Behovsstatus, Tilbudsstatus
from alis.domain.plassering.behov import Bortfall
from alis.domain.tilgang import Aktor
from alis.domain.varsel import Varselmal
from alis.records.plassering.models import Behov, Ledigplass, Plasstilbud
from alis.records.varsel.models import Varsel
from alis.services.oppgaver.mine_oppgaver import mine_oppgaver
from alis.services.oppgaver.oppgave import Oppgaveslag
from alis.services.plassering.foresla_plasser import foresla_plasser
from alis.services.plassering.lop_ut_tilbud import lop_ut_tilbud
from alis.services.plassering.meld_bortfall import meld_bortfall
from alis.services.plassering.svar_paa_tilbud import avsla_tilbud, godta_tilbud
from alis.services.plassering.trekk_tilbud import trekk_tilbud
from factories.parter import gi_rolle, lag_kommune, lag_koordinator, lag_person
from factories.sykehusplass import (
    START,
    Foretak,
    det_som_faller,
    lag_behov,
    lag_foretak,
    lag_plass,
    lag_tilbud,
    svar,
)
from factories.utdanning import lag_alis, lag_sak

pytestmark = pytest.mark.django_db

NAA = datetime(2026, 2, 1, 9, tzinfo=UTC)
LEDIGE = (Varselmal.PLASS_LEDIG_IGJEN, Varselmal.PLASS_LEDIG_FOR_INGEN)


@pytest.fixture
def foretak() -> Foretak:
    return lag_foretak()


@pytest.fixture
def plass(foretak: Foretak) -> Ledigplass:
    return lag_plass(foretak)


def lag_fra(kommunenummer: str, foretak: Foretak, **felter: Any) -> Behov:
    """One who waits, of a kommune of her own."""
    kommune = lag_kommune(kommunenummer, f"Kommune {kommunenummer}")
    return lag_behov(foretak, sak=lag_sak(lag_koordinator(kommune)), **felter)


def avsla(foretak: Foretak, plass: Ledigplass) -> Behov:
    """One who waits is offered the place, and says no."""
    behov = lag_behov(foretak)
    tilbud = lag_tilbud(foretak, behov, plass)
    avsla_tilbud(aktor=lag_alis(behov.sak), tilbud_id=tilbud.pk, laas=1, naa=NAA)
    return behov


def fortalt() -> list[str]:
    return list(Varsel.objects.filter(mal__in=LEDIGE).values_list("mal", flat=True))


def ledig_igjen(kontakt: Aktor, naa: datetime = NAA) -> set[object]:
    """The vacancies that are tasks to offer."""
    oppgaver = mine_oppgaver(aktor=kontakt, naa=naa).oppgaver
    return {oppgave.objekt_id for oppgave in oppgaver if oppgave.slag is Oppgaveslag.TILBY_PLASS}


def test_where_another_can_use_it_the_contact_is_told_to_offer_it(
    foretak: Foretak, plass: Ledigplass
) -> None:
    lag_fra("4601", foretak)
    avsla(foretak, plass)
    assert fortalt() == [Varselmal.PLASS_LEDIG_IGJEN]
    assert ledig_igjen(foretak.kontakt) == {plass.pk}


def test_one_who_has_said_no_to_it_is_none_who_can_use_it(foretak: Foretak, plass: Ledigplass) -> None:
    avsla(foretak, plass)
    assert fortalt() == [Varselmal.PLASS_LEDIG_FOR_INGEN]
    assert ledig_igjen(foretak.kontakt) == set()


@pytest.mark.parametrize(
    "felter",
    [
        {"tidligst": START + timedelta(days=1), "onsket_fom": START + timedelta(days=1)},
        {"onsket_fom": date(2027, 3, 2)},
        {"deler": 2},
    ],
)
def test_one_whose_days_or_parts_it_does_not_fit_makes_no_task(
    foretak: Foretak, plass: Ledigplass, felter: dict[str, Any]
) -> None:
    lag_fra("4601", foretak, **felter)
    avsla(foretak, plass)
    assert fortalt() == [Varselmal.PLASS_LEDIG_FOR_INGEN]
    assert ledig_igjen(foretak.kontakt) == set()


def test_a_department_that_nobody_wished_for_makes_no_task_unless_one_takes_any(foretak: Foretak) -> None:
    plass = lag_plass(foretak, avdeling=foretak.kirurgi)
    lag_fra("4601", foretak)
    avsla(foretak, plass)
    assert ledig_igjen(foretak.kontakt) == set()
    lag_fra("5001", foretak, godtar_andre=True)
    assert ledig_igjen(foretak.kontakt) == {plass.pk}


def test_the_task_comes_when_one_is_reported_who_can_use_it(foretak: Foretak, plass: Ledigplass) -> None:
    avsla(foretak, plass)
    lag_fra("4601", foretak, status=Behovsstatus.MELDT)
    assert ledig_igjen(foretak.kontakt) == {plass.pk}
    assert foresla_plasser(aktor=foretak.kontakt, naa=NAA).neste_for(plass.pk) is not None


def test_one_with_an_offer_that_she_has_not_answered_waits_for_none(
    foretak: Foretak, plass: Ledigplass
) -> None:
    lag_tilbud(foretak, lag_fra("4601", foretak), lag_plass(foretak))
    avsla(foretak, plass)
    assert fortalt() == [Varselmal.PLASS_LEDIG_FOR_INGEN]
    assert ledig_igjen(foretak.kontakt) == set()


def test_one_who_has_the_first_of_two_parts_waits_for_the_second(foretak: Foretak) -> None:
    annen = lag_fra("4601", foretak, deler=2)
    svar(lag_tilbud(foretak, annen, lag_plass(foretak, maneder=3)), Tilbudsstatus.GODTATT, annen.sak.lege_id)
    plass = lag_plass(foretak, maneder=3, fom=date(2026, 12, 1))
    behov = lag_behov(foretak, deler=2)
    avsla_tilbud(aktor=lag_alis(behov.sak), tilbud_id=lag_tilbud(foretak, behov, plass).pk, laas=1, naa=NAA)
    assert fortalt() == [Varselmal.PLASS_LEDIG_IGJEN]
    assert ledig_igjen(foretak.kontakt) == {plass.pk}


def test_another_trusts_queue_is_not_this_one(foretak: Foretak, plass: Ledigplass) -> None:
    lag_fra("4601", lag_foretak("Tromsø"), godtar_andre=True)
    avsla(foretak, plass)
    assert fortalt() == [Varselmal.PLASS_LEDIG_FOR_INGEN]
    assert ledig_igjen(foretak.kontakt) == set()


@pytest.mark.parametrize(("andre", "mal"), [(0, LEDIGE[1]), (1, LEDIGE[0])])
def test_one_who_leaves_the_queue_is_none_who_can_use_what_she_gave_up(
    foretak: Foretak, plass: Ledigplass, andre: int, mal: Varselmal
) -> None:
    behov = lag_behov(foretak)
    for _nummer in range(andre):
        lag_fra("4601", foretak)
    lag_tilbud(foretak, behov, plass)
    meld_bortfall(
        aktor=lag_koordinator(), behov_id=behov.pk, laas=behov.laas, grunn=Bortfall.SLUTTET, naa=NAA
    )
    assert fortalt() == [mal]
    assert ledig_igjen(foretak.kontakt) == ({plass.pk} if andre else set())


def lag_hos_to_kommuner(foretak: Foretak) -> tuple[Behov, Behov]:
    """One doctor in the same queue for two kommuner."""
    steigen = lag_behov(foretak)
    bergen = lag_koordinator(lag_kommune("4601", "Bergen"))
    sak = lag_sak(bergen)
    sak.lege = steigen.sak.lege
    sak.save()
    return steigen, lag_behov(foretak, sak=sak)


def test_one_who_is_in_the_queue_for_two_kommuner_and_leaves_both_can_use_nothing(
    foretak: Foretak, plass: Ledigplass
) -> None:
    behov, _annet = lag_hos_to_kommuner(foretak)
    lag_tilbud(foretak, behov, plass)
    meld_bortfall(
        aktor=lag_alis(behov.sak), behov_id=behov.pk, laas=behov.laas, grunn=Bortfall.EGEN_PLASS, naa=NAA
    )
    assert fortalt() == [Varselmal.PLASS_LEDIG_FOR_INGEN]


def test_a_yes_elsewhere_frees_a_place_that_the_next_can_use(foretak: Foretak, plass: Ledigplass) -> None:
    hennes, annet = lag_behov(foretak), lag_foretak("Tromsø")
    lag_tilbud(foretak, hennes, plass)
    der = lag_behov(annet, sak=hennes.sak)
    tilbud = lag_tilbud(annet, der, lag_plass(annet))
    lag_fra("4601", foretak)
    sett = det_som_faller(tilbud)
    godta_tilbud(aktor=lag_alis(hennes.sak), tilbud_id=tilbud.pk, laas=1, sett=sett, naa=NAA)
    assert fortalt() == [Varselmal.PLASS_LEDIG_IGJEN]
    assert ledig_igjen(foretak.kontakt) == {plass.pk}


def test_one_who_lost_an_offer_by_the_trusts_own_act_can_still_use_the_place(
    foretak: Foretak, plass: Ledigplass
) -> None:
    gi_rolle(kollegaen := lag_person("Kari Kollega"), foretak.kontakt.rolle, foretak.sted.helseforetak)
    tilbud: Plasstilbud = lag_tilbud(foretak, lag_behov(foretak), plass)
    trekk_tilbud(aktor=foretak.kontakt, tilbud_id=tilbud.pk, laas=1, fordi="Feil plass", naa=NAA)
    (varsel,) = Varsel.objects.filter(mal__in=LEDIGE)
    assert (varsel.mal, varsel.person_id) == (Varselmal.PLASS_LEDIG_IGJEN, kollegaen.pk)
    assert ledig_igjen(foretak.kontakt) == {plass.pk}


def test_a_place_that_begins_today_is_of_no_use(foretak: Foretak, plass: Ledigplass) -> None:
    lag_fra("4601", foretak)
    avsla(foretak, plass)
    dagen_for = datetime(2026, 8, 31, 9, tzinfo=UTC)
    assert ledig_igjen(foretak.kontakt, dagen_for) == {plass.pk}
    assert ledig_igjen(foretak.kontakt, dagen_for + timedelta(days=1)) == set()


def test_the_notice_of_a_place_that_has_begun_says_that_nobody_can_use_it(
    foretak: Foretak, plass: Ledigplass
) -> None:
    lag_fra("4601", foretak)
    lag_tilbud(foretak, lag_behov(foretak), plass)
    lop_ut_tilbud(naa=datetime(2026, 9, 1, 9, tzinfo=UTC))
    assert fortalt() == [Varselmal.PLASS_LEDIG_FOR_INGEN]


def test_many_free_places_and_a_long_queue_cost_what_one_does(foretak: Foretak, plass: Ledigplass) -> None:
    def brukt() -> int:
        with CaptureQueriesContext(connection) as fanget:
            assert ledig_igjen(foretak.kontakt)
        return len(fanget.captured_queries)

    lag_fra("4601", foretak)
    hun = avsla(foretak, plass)
    med_en = brukt()
    for nummer in range(4):
        lag_fra(str(5000 + nummer), foretak)
        flere = lag_plass(foretak)
        svar(lag_tilbud(foretak, hun, flere), Tilbudsstatus.AVSLATT, hun.sak.lege_id)
    assert len(ledig_igjen(foretak.kontakt)) == 5
    assert brukt() == med_en
