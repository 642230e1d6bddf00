"""Every øre of a claim is in the books, and the frame is free again when it comes to nothing."""

import pytest

from alis.domain.avtale import Element
from alis.domain.regnskap import Saldo
from alis.services.refusjon.avgjor_refusjonskrav import avsla_refusjonskrav, returner_refusjonskrav
from alis.services.refusjon.trekk_refusjonskrav import trekk_refusjonskrav
from alis.services.regnskap import kontroller_regnskap, les_saldo
from factories.refusjon import NAA, Refusjonsforlop, attester, godkjenn, lag_attestert, lag_sendt, send

pytestmark = pytest.mark.django_db


def saldo(krav: Refusjonsforlop) -> Saldo:
    saldoer = les_saldo(saker=[krav.forlop.sak.pk], tilskuddsperiode=krav.krav.tilskuddsperiode)
    return next((s for n, s in saldoer.items() if n.element is Element.LAERINGSAKTIVITETER), Saldo())


def ore(krav: Refusjonsforlop) -> tuple[int, int, int, int]:
    """Claimed, used, documented cost, owed the doctor."""
    naa = saldo(krav)
    return naa.krevd.ore, naa.godkjent.ore, naa.kostnad.ore, naa.til_gode.ore


def returner(krav: Refusjonsforlop) -> None:
    returner_refusjonskrav(
        aktor=krav.attestant, krav_id=krav.krav_id, laas=krav.krav.laas, fordi="Feil beløp.", naa=NAA
    )


def trekk(krav: Refusjonsforlop) -> None:
    trekk_refusjonskrav(aktor=krav.alis, krav_id=krav.krav_id, laas=krav.krav.laas, naa=NAA)


def test_a_sent_claim_is_claimed_and_an_approved_one_is_a_cost_owed_the_doctor() -> None:
    krav = lag_attestert()
    assert ore(krav) == (350_000, 0, 0, 0)
    godkjenn(krav)
    assert ore(krav) == (0, 350_000, 350_000, 350_000)
    assert kontroller_regnskap() == ()


def test_a_returned_claim_is_let_go_once_also_when_it_is_then_withdrawn() -> None:
    krav = lag_attestert()
    returner(krav)
    assert ore(krav) == (0, 0, 0, 0)
    trekk(krav)
    assert ore(krav) == (0, 0, 0, 0)
    assert kontroller_regnskap() == ()


def test_two_rounds_are_claimed_twice_and_let_go_once() -> None:
    krav = lag_attestert()
    returner(krav)
    send(krav)
    godkjenn(attester(krav))
    assert ore(krav) == (0, 350_000, 350_000, 350_000)
    assert kontroller_regnskap() == ()


def test_a_withdrawn_and_a_refused_claim_leave_the_frame_as_it_was() -> None:
    trukket = lag_sendt()
    trekk(trukket)
    avslatt = lag_attestert(fra=trukket)
    avsla_refusjonskrav(
        aktor=avslatt.attestant, krav_id=avslatt.krav_id, laas=avslatt.krav.laas, fordi="Nei.", naa=NAA
    )
    assert ore(avslatt) == (0, 0, 0, 0)
    assert kontroller_regnskap() == ()
