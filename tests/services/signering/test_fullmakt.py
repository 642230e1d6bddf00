"""A power of attorney is the signer's own to give, to a colleague who signs, and to take back."""

from datetime import date, timedelta
from uuid import uuid4

import pytest
from django.db import IntegrityError, transaction

from alis.domain.tilgang import ManglerRettighet
from alis.domain.verdier.periode import SnuddPeriode
from alis.records.journal.models import Journallinje
from alis.records.parter.models import Fullmakt
from alis.services.felles import FinnesIkke
from alis.services.signering.gi_fullmakt import FullmaktenErOver, MottakerenSignererIkke
from alis.services.signering.list_fullmakter import list_fullmakter
from alis.services.signering.trekk_fullmakt import trekk_fullmakt
from factories.avtaleforlop import NAA, lag_forlop
from factories.signering import gi, lag_signatar

pytestmark = pytest.mark.django_db
IDAG = NAA.date()
OM_EN_UKE = IDAG + timedelta(days=7)


def test_it_is_kept_with_who_whom_when_and_in_the_journal() -> None:
    forlop = lag_forlop()
    kollega = lag_signatar(forlop, "Sara Signatar")
    gi(forlop.signatar, kollega, IDAG, OM_EN_UKE)
    fullmakt = Fullmakt.objects.get()
    assert (fullmakt.giver_id, fullmakt.mottaker_id, fullmakt.gitt_at) == (
        forlop.signatar.person_id,
        kollega.person_id,
        NAA,
    )
    linje = Journallinje.objects.get(handling="gi_fullmakt")
    assert linje.person_id == forlop.signatar.person_id
    assert linje.innhold == {
        "mottaker_id": str(kollega.person_id),
        "fom": "2025-06-15",
        "tom": "2025-06-22",
    }


def test_a_double_click_gives_it_once_so_that_it_can_be_taken_back() -> None:
    forlop = lag_forlop()
    kollega = lag_signatar(forlop, "Sara Signatar")
    forste = gi(forlop.signatar, kollega, IDAG, OM_EN_UKE)
    assert gi(forlop.signatar, kollega, IDAG, OM_EN_UKE) == forste
    trekk_fullmakt(aktor=forlop.signatar, fullmakt_id=forste, naa=NAA)
    assert list_fullmakter(aktor=kollega, naa=NAA).apne == ()


def test_what_was_taken_back_can_be_given_again() -> None:
    forlop = lag_forlop()
    kollega = lag_signatar(forlop, "Sara Signatar")
    forste = gi(forlop.signatar, kollega, IDAG, OM_EN_UKE)
    trekk_fullmakt(aktor=forlop.signatar, fullmakt_id=forste, naa=NAA)
    assert gi(forlop.signatar, kollega, IDAG, OM_EN_UKE) != forste


def test_the_coordinator_gives_no_one_a_power_to_sign() -> None:
    forlop = lag_forlop()
    with pytest.raises(ManglerRettighet):
        gi(forlop.koordinator, forlop.signatar, IDAG, OM_EN_UKE)


@pytest.mark.parametrize("hvem", ["koordinator", "alis", "signatar"])
def test_it_is_not_given_to_oneself_nor_to_one_who_does_not_sign(hvem: str) -> None:
    forlop = lag_forlop()
    with pytest.raises(MottakerenSignererIkke):
        gi(forlop.signatar, getattr(forlop, hvem), IDAG, OM_EN_UKE)


def test_its_days_come_in_order_and_are_not_over() -> None:
    forlop = lag_forlop()
    kollega = lag_signatar(forlop, "Sara Signatar")
    with pytest.raises(SnuddPeriode):
        gi(forlop.signatar, kollega, OM_EN_UKE, IDAG)
    with pytest.raises(FullmaktenErOver):
        gi(forlop.signatar, kollega, date(2025, 6, 1), date(2025, 6, 14))
    assert not Fullmakt.objects.exists()


def test_only_the_giver_takes_it_back_and_once() -> None:
    forlop = lag_forlop()
    kollega = lag_signatar(forlop, "Sara Signatar")
    fullmakt_id = gi(forlop.signatar, kollega, IDAG, OM_EN_UKE)
    with pytest.raises(FinnesIkke):
        trekk_fullmakt(aktor=kollega, fullmakt_id=fullmakt_id, naa=NAA)
    for naa in (NAA, NAA + timedelta(hours=1)):
        trekk_fullmakt(aktor=forlop.signatar, fullmakt_id=fullmakt_id, naa=naa)
    assert Fullmakt.objects.get().trukket_at == NAA
    assert Journallinje.objects.filter(handling="trekk_fullmakt").count() == 1


def test_the_list_says_which_work_today() -> None:
    forlop = lag_forlop()
    kollega = lag_signatar(forlop, "Sara Signatar")
    gi(forlop.signatar, kollega, IDAG, OM_EN_UKE)
    gi(forlop.signatar, kollega, OM_EN_UKE, OM_EN_UKE)
    trekk_fullmakt(aktor=kollega, fullmakt_id=gi(kollega, forlop.signatar, IDAG, IDAG), naa=NAA)
    liste = list_fullmakter(aktor=forlop.signatar, naa=NAA)
    assert [(f.virker, f.kommer, f.kan_trekkes) for f in liste.apne] == [
        (True, False, True),
        (False, True, True),
    ]
    assert [(f.giver, f.virker) for f in liste.tidligere] == [("Sara Signatar", False)]
    assert liste.kolleger == {kollega.person_id: "Sara Signatar"}


def test_the_coordinator_sees_who_stands_in_and_can_give_none() -> None:
    forlop = lag_forlop()
    gi(forlop.signatar, lag_signatar(forlop, "Sara Signatar"), IDAG, OM_EN_UKE)
    liste = list_fullmakter(aktor=forlop.koordinator, naa=NAA)
    assert [f.kan_trekkes for f in liste.apne] == [False]
    assert liste.kolleger == {}
    with pytest.raises(ManglerRettighet):
        list_fullmakter(aktor=forlop.alis, naa=NAA)


def test_the_database_refuses_a_power_to_oneself() -> None:
    forlop = lag_forlop()
    with pytest.raises(IntegrityError), transaction.atomic():
        Fullmakt.objects.create(
            organisasjon_id=forlop.signatar.organisasjon_id,
            giver_id=forlop.signatar.person_id,
            mottaker_id=forlop.signatar.person_id,
            fom=IDAG,
            tom=IDAG,
            gitt_at=NAA,
        )


def test_the_database_refuses_the_same_power_twice() -> None:
    forlop = lag_forlop()
    gi(forlop.signatar, lag_signatar(forlop, "Sara Signatar"), IDAG, OM_EN_UKE)
    fullmakt = Fullmakt.objects.get()
    fullmakt.pk = uuid4()
    with pytest.raises(IntegrityError), transaction.atomic():
        fullmakt.save(force_insert=True)
