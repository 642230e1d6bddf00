"""What is booked is booked once, adds up, and is turned around by a voucher of its own."""

from datetime import date
from uuid import uuid4

import pytest
from django.db import connection, transaction

from alis.domain.avtale import Element
from alis.domain.regnskap import KanIkkeOmgjores, forskudd, godkjent, innvilget, krevd, mottatt, utbetalt
from alis.domain.verdier import Belop
from alis.records.regnskap.models import Bilag, Kontosaldo, Overforing
from alis.records.regnskap.vern import slipp_regnskapet
from alis.services.journal import UtenforTransaksjon
from alis.services.regnskap import (
    AnnetInnhold,
    Saldonokkel,
    bokfor,
    kontroller_regnskap,
    les_saldo,
    les_skyldig,
    omgjor,
)
from factories.parter import lag_kommune, lag_koordinator
from factories.regnskap import NAA, PERIODE, bok, lag_post, sett_ramme
from factories.utdanning import lag_sak

pytestmark = pytest.mark.django_db


@pytest.fixture
def sak() -> object:
    return lag_sak(lag_koordinator(lag_kommune()))


def nokkel(sak: object, element: Element = Element.LAERINGSAKTIVITETER) -> Saldonokkel:
    return Saldonokkel(sak_id=sak.pk, tilskuddsperiode=PERIODE, element=element)  # type: ignore[attr-defined]


def test_the_balances_follow_a_claim_from_the_frame_to_the_bank(sak: object) -> None:
    krav = uuid4()
    sett_ramme(sak, 14_000_00)
    bok(sak, *(lag(lag_post(sak.pk, 4_000_00, objekt_id=krav)) for lag in (krevd, godkjent, utbetalt)))
    saldo = les_saldo(saker=[sak.pk])[nokkel(sak)]
    assert (saldo.ramme, saldo.igjen, saldo.krevd) == (Belop(14_000_00), Belop(10_000_00), Belop(0))
    assert (saldo.godkjent, saldo.kostnad, saldo.utbetalt) == (Belop(4_000_00),) * 3
    assert les_skyldig([krav]) == {krav: Belop(0)}


def test_the_same_again_adds_nothing(sak: object) -> None:
    bilag = krevd(lag_post(sak.pk, nokkel="krevd:1"))
    assert len(set(bok(sak, bilag, bilag, bilag))) == 1
    assert Overforing.objects.count() == 1


def test_the_same_key_for_something_else_is_refused(sak: object) -> None:
    bok(sak, krevd(lag_post(sak.pk, 1, nokkel="krevd:1")))
    with pytest.raises(AnnetInnhold):
        bok(sak, krevd(lag_post(sak.pk, 2, nokkel="krevd:1")))


@pytest.mark.django_db(transaction=True)
def test_nothing_is_booked_outside_the_transaction_of_an_act() -> None:
    with pytest.raises(UtenforTransaksjon):
        bokfor(bilag=krevd(lag_post(uuid4())), kommunenummer="1848", bokfort_av=None, naa=NAA)


def test_a_voucher_is_turned_around_once_and_both_stand(sak: object) -> None:
    (bilag_id,) = bok(sak, innvilget(lag_post(sak.pk)))
    felles = {"dato": date(2026, 4, 1), "begrunnelse": "feil", "bokfort_av": None, "naa": NAA}
    with transaction.atomic():
        en, to = (omgjor(bilag_id=bilag_id, **felles) for _ in range(2))  # type: ignore[arg-type]
        assert en == to
        with pytest.raises(KanIkkeOmgjores):
            omgjor(bilag_id=en, **felles)  # type: ignore[arg-type]
    assert Bilag.objects.count() == 2
    assert les_saldo(saker=[sak.pk])[nokkel(sak)].innvilget == Belop(0)


def test_cases_periods_and_elements_are_kept_apart(sak: object) -> None:
    annen = lag_sak(lag_koordinator(lag_kommune("5001", "Prøve")))
    bok(sak, krevd(lag_post(sak.pk, 1)), krevd(lag_post(sak.pk, 2, element=Element.PRAKSISKOMPENSASJON)))
    bok(annen, krevd(lag_post(annen.pk, 4)))
    saldoer = les_saldo(saker=[sak.pk, annen.pk])
    assert sorted(saldo.krevd.ore for saldo in saldoer.values()) == [1, 2, 4]
    assert saldoer[nokkel(sak, Element.PRAKSISKOMPENSASJON)].krevd == Belop(2)
    assert les_saldo(saker=[sak.pk], tilskuddsperiode="en annen") == {}


def test_control_finds_nothing_wrong_with_sound_books(sak: object) -> None:
    sett_ramme(sak, 100)
    bok(sak, forskudd(lag_post(sak.pk, 60)), innvilget(lag_post(sak.pk, 90)), mottatt(lag_post(sak.pk, 90)))
    assert kontroller_regnskap() == ()


def test_control_finds_each_kind_of_forgery(sak: object) -> None:
    bok(sak, forskudd(lag_post(sak.pk, 60, nokkel="forskudd:1")), innvilget(lag_post(sak.pk, 90)))
    slipp_regnskapet(connection)
    Overforing.objects.filter(belop=60).update(belop=59)
    Kontosaldo.objects.filter(konto="tilskudd").update(kredit=91)
    funnet = " ".join(avvik.hva for avvik in kontroller_regnskap())
    assert "forskudd:1" in funnet
    assert "kontoen forskudd_alis" in funnet
    assert "kontoen tilskudd" in funnet


def test_an_approved_claim_first_covers_what_the_doctor_has_had_in_advance() -> None:
    sak = lag_sak(lag_koordinator(lag_kommune()))
    krav = uuid4()
    bok(sak, forskudd(lag_post(sak.pk, 300)), krevd(lag_post(sak.pk, 500, objekt_id=krav)))
    bok(sak, godkjent(lag_post(sak.pk, 500, objekt_id=krav)))
    saldo = next(iter(les_saldo(saker=[sak.pk]).values()))
    assert (saldo.forskudd.ore, saldo.til_gode.ore, saldo.kostnad.ore) == (0, 200, 500)
    assert les_skyldig([krav]) == {krav: Belop(200)}


def test_an_approval_booked_again_covers_nothing_more() -> None:
    sak = lag_sak(lag_koordinator(lag_kommune()))
    krav = uuid4()
    bok(sak, forskudd(lag_post(sak.pk, 800)), krevd(lag_post(sak.pk, 500, objekt_id=krav)))
    approval = godkjent(lag_post(sak.pk, 500, objekt_id=krav, nokkel="godkjent:en"))
    assert bok(sak, approval) == bok(sak, approval)
    assert next(iter(les_saldo(saker=[sak.pk]).values())).forskudd == Belop(300)
