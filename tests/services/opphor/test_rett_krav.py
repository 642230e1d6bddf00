"""A claim that was wrong is put right by another, which must be approved anew."""

import pytest

from alis.domain.flyt import Kravstatus
from alis.records.varsel.models import Varsel
from alis.services.opphor.aapne_opphor import KravetErEndret
from alis.services.opphor.rett_krav import MindreEnnBetalt
from factories.krav import betal, imot, rett, send
from factories.opphor import lag_opphor, lag_sendt_krav

pytestmark = pytest.mark.django_db


def test_a_claim_is_put_right_by_a_new_one_that_must_be_approved_anew() -> None:
    opphor = lag_sendt_krav()
    imot(opphor)
    rett(opphor, brukt=1_400_000)
    gammelt, nytt = opphor.opphor.krav.order_by("nummer")
    assert (gammelt.status, gammelt.belop) == (Kravstatus.ERSTATTET, 3_500_000)
    assert (nytt.nummer, nytt.status, nytt.belop) == (2, Kravstatus.BEREGNET, 3_000_000)
    assert Varsel.objects.filter(mal="krav_rettet", person_id=opphor.forlop.alis.person_id).exists()


def test_a_claim_that_was_put_right_is_not_approved_by_one_who_read_the_old() -> None:
    opphor = lag_opphor()
    lest = opphor.krav.laas
    rett(opphor, brukt=1_400_000)
    with pytest.raises(KravetErEndret):
        send(opphor, laas=lest)
    assert opphor.krav.status == Kravstatus.BEREGNET


def test_what_is_paid_counts_in_the_claim_that_takes_its_place() -> None:
    opphor = lag_sendt_krav()
    betal(opphor, 1_000_000)
    rett(opphor, brukt=1_400_000)
    send(opphor)
    betal(opphor, 2_000_000)
    assert opphor.krav.status == Kravstatus.BETALT


def test_a_claim_is_not_made_less_than_what_is_paid() -> None:
    opphor = lag_sendt_krav()
    betal(opphor, 3_000_000)
    with pytest.raises(MindreEnnBetalt):
        rett(opphor, brukt=1_400_000)
