"""A claim that is sent is paid, objected to, stood by or let off."""

from datetime import date

import pytest

from alis.domain.flyt import Kravstatus, UlovligOvergang
from alis.domain.tilgang import ManglerRettighet
from alis.records.journal.models import Journallinje
from alis.records.varsel.models import Varsel
from alis.services.opphor.avgjor_krav import ettergi_krav, fasthold_krav
from alis.services.opphor.registrer_innbetaling import (
    BetaltFrem,
    MerEnnKravet,
    TomInnbetaling,
)
from alis.services.opphor.si_imot_krav import UtenOrd
from factories.krav import SENERE, betal, imot
from factories.opphor import lag_opphor, lag_sendt_krav

pytestmark = pytest.mark.django_db


def test_it_is_paid_in_parts_and_is_paid_with_the_last_ore() -> None:
    opphor = lag_sendt_krav()
    betal(opphor, 3_499_999)
    assert opphor.krav.status == Kravstatus.SENDT
    betal(opphor, 1)
    assert opphor.krav.status == Kravstatus.BETALT
    assert Varsel.objects.filter(mal="krav_betalt", person_id=opphor.forlop.alis.person_id).exists()
    assert Journallinje.objects.filter(handling="registrer_innbetaling").count() == 2


@pytest.mark.parametrize(
    ("ore", "dato", "feil"),
    [
        (3_500_001, date(2026, 2, 10), MerEnnKravet),
        (0, date(2026, 2, 10), TomInnbetaling),
        (100, date(2026, 2, 22), BetaltFrem),
    ],
)
def test_a_payment_that_cannot_be_is_refused(ore: int, dato: date, feil: type[Exception]) -> None:
    opphor = lag_sendt_krav()
    with pytest.raises(feil):
        betal(opphor, ore, dato)
    assert not opphor.opphor.innbetalinger.exists()


def test_what_is_not_sent_cannot_be_paid_or_objected_to() -> None:
    opphor = lag_opphor()
    with pytest.raises(UlovligOvergang):
        betal(opphor, 100)
    with pytest.raises(UlovligOvergang):
        imot(opphor)


def test_the_doctor_objects_and_is_answered_with_a_reason() -> None:
    opphor = lag_sendt_krav()
    with pytest.raises(UtenOrd):
        imot(opphor, "  ")
    imot(opphor)
    assert opphor.krav.status == Kravstatus.INNSIGELSE
    fasthold_krav(
        aktor=opphor.attestant,
        opphor_id=opphor.opphor_id,
        laas=opphor.krav.laas,
        fordi="Kvitteringene mangler.",
        naa=SENERE,
    )
    krav = opphor.krav
    assert (krav.status, krav.innsigelse, krav.avgjort_fordi) == (
        Kravstatus.SENDT,
        "Jeg har brukt alt.",
        "Kvitteringene mangler.",
    )
    skrevet = str(list(Journallinje.objects.values_list("innhold", flat=True)))
    assert "Jeg har brukt alt." not in skrevet
    assert "Kvitteringene mangler." not in skrevet


def test_she_may_be_let_off_and_not_by_the_one_who_worked_it_out() -> None:
    opphor = lag_sendt_krav()
    nokkel = {"opphor_id": opphor.opphor_id, "laas": opphor.krav.laas, "fordi": "Rimelig.", "naa": SENERE}
    with pytest.raises(ManglerRettighet):
        ettergi_krav(aktor=opphor.forlop.koordinator, **nokkel)
    ettergi_krav(aktor=opphor.attestant, **nokkel)
    assert opphor.krav.status == Kravstatus.ETTERGITT
