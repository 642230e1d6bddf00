"""No place is given twice, and nothing goes where its table of states does not lead: the database says so too."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.db import DatabaseError, models, transaction

from alis.domain.flyt import Behovsstatus, Plasstatus, Tilbudsstatus
from alis.domain.plassering.behov import Bortfall
from alis.domain.plassering.trekkgrunn import Trekkgrunn
from alis.records.plassering.models import Behov
from factories.parter import lag_kommune, lag_koordinator
from factories.sykehusplass import (
    NAA,
    Foretak,
    lag_behov,
    lag_foretak,
    lag_kandidater,
    lag_plass,
    lag_tilbud,
    svar,
)

pytestmark = pytest.mark.django_db


def nektes(handling: Callable[[], object]) -> None:
    with pytest.raises(DatabaseError), transaction.atomic():
        handling()


def endre(rad: models.Model, **felter: Any) -> Callable[[], object]:
    return lambda: type(rad)._default_manager.filter(pk=rad.pk).update(**felter)


def to_i_koen(foretak: Foretak) -> tuple[Behov, Behov]:
    saker = lag_kandidater(lag_kommune(), 2)
    en, to = (lag_behov(foretak, sak=sak, prioritet=nr) for nr, sak in enumerate(saker, start=1))
    return en, to


def test_one_place_is_not_offered_to_two() -> None:
    foretak = lag_foretak()
    en, to = to_i_koen(foretak)
    plass = lag_plass(foretak)
    forste = lag_tilbud(foretak, en, plass)
    nektes(lambda: lag_tilbud(foretak, to, plass))
    svar(forste, Tilbudsstatus.AVSLATT, en.sak.lege_id)
    assert lag_tilbud(foretak, to, plass).status == Tilbudsstatus.SENDT


def test_one_doctor_has_not_two_offers() -> None:
    foretak = lag_foretak()
    behov = lag_behov(foretak)
    svar(lag_tilbud(foretak, behov, lag_plass(foretak)), Tilbudsstatus.GODTATT, behov.sak.lege_id)
    nektes(lambda: lag_tilbud(foretak, behov, lag_plass(foretak)))


def test_there_are_no_more_places_than_were_announced() -> None:
    foretak = lag_foretak()
    behov = lag_behov(foretak)
    plass = lag_plass(foretak, antall=2)
    nektes(lambda: lag_tilbud(foretak, behov, plass, nummer=3))
    lag_tilbud(foretak, behov, plass, nummer=2)
    nektes(endre(plass, antall=1))
    nektes(endre(plass, fom=date(2027, 1, 1)))
    nektes(endre(plass, status="trukket", trukket_at=NAA, trukket_av=foretak.kontakt.person_id))
    assert endre(plass, antall=3)() == 1


def test_an_offer_is_for_one_in_the_queue_of_the_same_trust_and_for_a_place_that_stands() -> None:
    foretak, andre = lag_foretak(), lag_foretak("Tromsø")
    behov = lag_behov(foretak)
    nektes(lambda: lag_tilbud(foretak, behov, lag_plass(andre)))
    trukket = lag_plass(foretak)
    endre(trukket, status=Plasstatus.TRUKKET, trukket_at=NAA, trukket_av=foretak.kontakt.person_id)()
    nektes(lambda: lag_tilbud(foretak, behov, trukket))
    meldt = lag_behov(
        foretak, sak=lag_kandidater(lag_kommune("1804", "Bodø"), 1)[0], status=Behovsstatus.MELDT
    )
    nektes(lambda: lag_tilbud(foretak, meldt, lag_plass(foretak)))


def test_a_department_is_in_its_trust() -> None:
    foretak, andre = lag_foretak(), lag_foretak("Tromsø")
    nektes(lambda: lag_plass(foretak, avdeling=andre.medisin))


def test_a_need_is_reported_once_and_by_the_doctors_own_kommune() -> None:
    foretak = lag_foretak()
    behov = lag_behov(foretak)
    nektes(lambda: lag_behov(foretak, sak=behov.sak, prioritet=2))
    annen = lag_koordinator(lag_kommune("1804", "Bodø"))
    assert annen.kommunenummer
    nektes(
        lambda: Behov.objects.create(
            sak=behov.sak,
            kommune_id=annen.kommunenummer,
            helseforetak=lag_foretak("Tromsø").sted.helseforetak,
            prioritet=1,
            tidligst=behov.tidligst,
            onsket_fom=behov.onsket_fom,
            meldt_at=NAA,
            meldt_av=behov.meldt_av,
            endret_at=NAA,
        )
    )


def test_two_of_one_kommune_never_have_the_same_number_in_a_queue() -> None:
    foretak = lag_foretak()
    en, to = to_i_koen(foretak)
    nektes(endre(to, prioritet=en.prioritet))
    nektes(endre(to, prioritet=None))


@pytest.mark.parametrize("status", [Behovsstatus.I_TJENESTE, Behovsstatus.FULLFORT, Behovsstatus.MELDT])
def test_a_need_goes_only_where_the_table_leads(status: Behovsstatus) -> None:
    nektes(endre(lag_behov(lag_foretak()), status=status, prioritet=None))


def test_one_who_has_a_place_has_no_other_and_one_who_left_is_in_no_queue() -> None:
    bodo, tromso = lag_foretak(), lag_foretak("Tromsø")
    her = lag_behov(bodo)
    der = lag_behov(tromso, sak=her.sak)
    assert endre(her, status=Behovsstatus.PLASSERT, prioritet=None)() == 1
    nektes(endre(der, status=Behovsstatus.PLASSERT, prioritet=None))
    nektes(endre(der, status=Behovsstatus.FALT_BORT, prioritet=None, falt_bort_at=NAA))
    bort = {"falt_bort_at": NAA, "falt_bort_av": der.meldt_av_id, "bortfall": Bortfall.EGEN_PLASS}
    assert endre(der, status=Behovsstatus.FALT_BORT, prioritet=None, **bort)() == 1


def test_nothing_is_deleted_and_what_was_offered_stands() -> None:
    foretak = lag_foretak()
    behov, plass = lag_behov(foretak), lag_plass(foretak)
    tilbud = lag_tilbud(foretak, behov, plass)
    nektes(endre(tilbud, plass=lag_plass(foretak)))
    nektes(endre(tilbud, status=Tilbudsstatus.TRUKKET))
    for rad in (tilbud, behov, plass):
        nektes(rad.delete)


@pytest.mark.parametrize(
    ("status", "trekkgrunn"),
    [
        (Tilbudsstatus.TRUKKET, ""),
        (Tilbudsstatus.TRUKKET, "noe annet"),
        (Tilbudsstatus.UTLOPT, Trekkgrunn.FORETAKET),
    ],
)
def test_an_offer_has_a_kind_of_reason_when_it_is_taken_back_and_else_none(
    status: str, trekkgrunn: str
) -> None:
    foretak = lag_foretak()
    tilbud = lag_tilbud(foretak, lag_behov(foretak), lag_plass(foretak))
    trukket = {"trukket_at": NAA, "trukket_av": foretak.kontakt.person_id, "fordi": "Stengt."}
    svart = {"svart_at": NAA} if status == Tilbudsstatus.UTLOPT else trukket
    nektes(endre(tilbud, status=status, trekkgrunn=trekkgrunn, **svart))
    assert endre(tilbud, status=Tilbudsstatus.TRUKKET, trekkgrunn=Trekkgrunn.FORETAKET, **trukket)() == 1


def test_what_was_offered_stays_as_it_was_also_when_nobody_holds_it() -> None:
    foretak = lag_foretak()
    behov = lag_behov(foretak)
    plass, ledig = lag_plass(foretak), lag_plass(foretak)
    svar(lag_tilbud(foretak, behov, plass), Tilbudsstatus.AVSLATT, behov.sak.lege_id)
    for felter in ({"fom": date(2027, 1, 1)}, {"maneder": 3}, {"avdeling": foretak.kirurgi}):
        nektes(endre(plass, **felter))
        assert endre(ledig, **felter)() == 1
    trukket = {"status": Plasstatus.TRUKKET, "trukket_at": NAA, "trukket_av": foretak.kontakt.person_id}
    assert endre(plass, **trukket)() == 1


def test_a_vacancy_that_another_stands_in_the_place_of_is_withdrawn_and_both_are_of_one_trust() -> None:
    foretak = lag_foretak()
    plass, ny, andres = lag_plass(foretak), lag_plass(foretak), lag_plass(lag_foretak("Tromsø"))
    trukket = {"status": Plasstatus.TRUKKET, "trukket_at": NAA, "trukket_av": foretak.kontakt.person_id}
    nektes(endre(plass, endret_til=ny))
    nektes(endre(plass, endret_til=andres, **trukket))
    nektes(lambda: lag_plass(foretak, endret_til=ny))
    assert endre(plass, endret_til=ny, **trukket)() == 1
    nektes(endre(plass, endret_til=None))
    nektes(endre(plass, endret_til=lag_plass(foretak)))
