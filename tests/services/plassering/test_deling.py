"""Vacancies that are divided so that more get a place: the proposal, and the dividing of one."""

from datetime import UTC, datetime

import pytest

from alis.domain.flyt import Tilbudsstatus
from alis.domain.plassering.deling import Del
from alis.domain.plassering.problem import Plass
from alis.domain.plassering.snitt import finn_snitt
from alis.domain.tilgang import ManglerRettighet
from alis.domain.verdier import add_months
from alis.records.journal.models import Journallinje
from alis.records.plassering.models import Ledigplass
from alis.services.felles import FinnesIkke
from alis.services.plassering.aapne_plass import PlassenErEndret
from alis.services.plassering.del_plass import del_plass
from alis.services.plassering.endre_plass import PlassenErTilbudt
from alis.services.plassering.foresla_deling import foresla_deling
from alis.services.plassering.foresla_plasser import foresla_plasser
from alis.services.plassering.hent_tilbud import hent_tilbud
from alis.services.plassering.list_plasser import list_plasser
from alis.services.plassering.plassfakta import UgyldigPlass
from factories.parter import lag_kommune, lag_koordinator
from factories.sykehusplass import (
    START,
    Foretak,
    lag_behov,
    lag_foretak,
    lag_kandidater,
    lag_plass,
    lag_tilbud,
    svar,
)

pytestmark = pytest.mark.django_db

NAA = datetime(2026, 2, 1, 9, tzinfo=UTC)


@pytest.fixture
def foretak() -> Foretak:
    return lag_foretak()


def lag_ko(foretak: Foretak, antall: int, **felter: object) -> None:
    saker = lag_kandidater(lag_kommune(), antall)
    for prioritet, sak in enumerate(saker, 1):
        lag_behov(foretak, sak=sak, prioritet=prioritet, tidligst=START, onsket_fom=START, **felter)


def test_a_year_is_cut_in_two_for_two_who_wait_and_both_are_then_in_the_proposal(foretak: Foretak) -> None:
    lag_ko(foretak, 2)
    plass = lag_plass(foretak, fom=START, maneder=12)
    forslag = foresla_deling(aktor=foretak.kontakt, naa=NAA)
    (rad,) = forslag.rader
    assert (forslag.som_de_er, forslag.delt) == (1, 2)
    assert [(s.fom, s.maneder) for s in rad.stykker] == [(START, 6), (add_months(START, 6), 6)]
    del_plass(aktor=foretak.kontakt, plass_id=plass.pk, laas=rad.laas, lengder=(6, 6), naa=NAA)
    assert len(foresla_plasser(aktor=foretak.kontakt, naa=NAA).med_plass) == 2
    assert foresla_deling(aktor=foretak.kontakt, naa=NAA).rader == ()
    handlinger = Journallinje.objects.filter(objekt_type="Ledigplass").values_list("handling", flat=True)
    assert sorted(handlinger) == ["del_plass", "meld_plass"]


def test_half_a_year_serves_one_in_two_parts_when_it_is_cut(foretak: Foretak) -> None:
    lag_ko(foretak, 1, deler=2, samme_avdeling=True)
    lag_plass(foretak, fom=START, maneder=6)
    forslag = foresla_deling(aktor=foretak.kontakt, naa=NAA)
    assert (forslag.som_de_er, forslag.delt) == (0, 1)
    assert [stykke.maneder for stykke in forslag.rader[0].stykker] == [3, 3]


def test_where_nobody_more_gets_a_place_nothing_is_proposed(foretak: Foretak) -> None:
    lag_ko(foretak, 1)
    lag_plass(foretak, fom=START, maneder=12)
    forslag = foresla_deling(aktor=foretak.kontakt, naa=NAA)
    assert (forslag.som_de_er, forslag.delt, forslag.rader) == (1, 1, ())


def test_several_equal_places_are_counted_and_not_cut(foretak: Foretak) -> None:
    lag_ko(foretak, 3)
    lag_plass(foretak, fom=START, maneder=12, antall=2)
    forslag = foresla_deling(aktor=foretak.kontakt, naa=NAA)
    assert (forslag.som_de_er, forslag.delt, forslag.rader) == (2, 3, [])


@pytest.mark.parametrize("lengder", [(12,), (), (6, 5), (6, 7), (12, 0), (-6, 18)])
def test_pieces_must_be_the_whole_of_it(foretak: Foretak, lengder: tuple[int, ...]) -> None:
    plass = lag_plass(foretak, fom=START, maneder=12)
    with pytest.raises(UgyldigPlass):
        del_plass(aktor=foretak.kontakt, plass_id=plass.pk, laas=plass.laas, lengder=lengder, naa=NAA)
    assert Ledigplass.objects.count() == 1


def test_only_the_trust_divides_only_as_it_saw_it_and_only_what_nobody_is_offered(foretak: Foretak) -> None:
    lag_ko(foretak, 1)
    plass = lag_plass(foretak, fom=START, maneder=12)
    felles = {"plass_id": plass.pk, "lengder": (6, 6), "naa": NAA}
    with pytest.raises(FinnesIkke):
        del_plass(aktor=lag_foretak("Tromsø").kontakt, laas=plass.laas, **felles)
    with pytest.raises(ManglerRettighet):
        del_plass(aktor=lag_koordinator(), laas=plass.laas, **felles)
    with pytest.raises(PlassenErEndret):
        del_plass(aktor=foretak.kontakt, laas=plass.laas + 1, **felles)
    with pytest.raises(ManglerRettighet):
        foresla_deling(aktor=lag_koordinator(), naa=NAA)
    lag_tilbud(foretak, lag_behov(foretak, prioritet=9), plass)
    plass.refresh_from_db()
    with pytest.raises(PlassenErTilbudt):
        del_plass(aktor=foretak.kontakt, laas=plass.laas, **felles)


def test_what_was_offered_whole_is_told_of_as_whole_when_it_is_divided_after(foretak: Foretak) -> None:
    plass, behov = lag_plass(foretak, fom=START, maneder=12), lag_behov(foretak)
    tilbud = svar(lag_tilbud(foretak, behov, plass), Tilbudsstatus.AVSLATT, behov.sak.lege_id)
    del_plass(aktor=foretak.kontakt, plass_id=plass.pk, laas=plass.laas, lengder=(6, 6), naa=NAA)
    assert hent_tilbud(aktor=foretak.kontakt, tilbud_id=tilbud.pk, naa=NAA).maneder == 12
    lyst_ut = list_plasser(aktor=foretak.kontakt, naa=NAA).rader
    assert [(rad.fom, rad.maneder) for rad in lyst_ut] == [(START, 6), (add_months(START, 6), 6)]


def test_a_vacancy_is_cut_only_where_it_cannot_be_used_as_it_is() -> None:
    def snitt(maneder: int, *deler: tuple[int, int]) -> tuple[int, ...]:
        plass = Plass(
            id="p", helseforetak="HF", sted="Bodø", avdeling="Medisin", fom=START, maneder=maneder, antall=1
        )
        return finn_snitt([plass], [(Del("p", fra, lengde),) for fra, lengde in deler]).get("p", ())

    assert snitt(12) == ()
    assert snitt(9, (0, 6)) == ()
    assert snitt(3, (0, 3)) == ()
    assert snitt(9, (3, 6)) == (3, 6)
    assert snitt(6, (0, 3)) == (3, 3)
    assert snitt(4, (0, 3)) == snitt(5, (0, 3)) == ()
    assert snitt(12, (0, 3), (3, 6)) == (3, 6, 3)
    assert snitt(12, (1, 3), (4, 6)) == (1, 3, 8)


def test_what_is_left_over_is_not_joined_to_a_part_that_would_then_run_into_the_next() -> None:
    felles = {"helseforetak": "HF", "sted": "Bodø", "avdeling": "Medisin", "fom": START, "antall": 1}
    plasser = [Plass(id="p", maneder=4, **felles), Plass(id="q", maneder=9, **felles)]
    assert finn_snitt(plasser, [(Del("p", 0, 3), Del("q", 3, 6))]) == {"p": (3, 1), "q": (3, 6)}
    assert finn_snitt(plasser, [(Del("p", 0, 3), Del("q", 4, 5))]) == {"q": (4, 5)}
