"""The frame that the rules give stands in the books, and follows the facts by vouchers of difference."""

from datetime import UTC, date, datetime

import pytest

from alis.domain.regnskap import Bilagsart
from alis.domain.verdier import Belop
from alis.records.regnskap.models import Bilag
from alis.records.utdanning.models import AlisSak
from alis.services.regnskap import kontroller_regnskap, les_saldo
from alis.services.tilskudd.beregn_for_sak import beregn_for_sak
from alis.services.tilskudd.bokfor_ramme import bokfor_rammer
from alis.services.utdanning import avslutt_stilling
from alis.services.utdanning.les_saker import les_saker
from factories.opphor import NAA, lag_avtale_i_kraft
from factories.parter import lag_kommune, lag_koordinator
from factories.utdanning import lag_sak

pytestmark = pytest.mark.django_db
PERIODE = "nasjonal-alis/2025-06"


def bokfort_ramme(sak: AlisSak) -> dict[str, Belop]:
    saldoer = les_saldo(saker=[sak.pk], tilskuddsperiode=PERIODE)
    return {nokkel.element: saldo.ramme for nokkel, saldo in saldoer.items()}


def regnet_ramme(sak: AlisSak) -> dict[str, Belop]:
    (bilde,) = les_saker(aktor=None, saker=AlisSak.objects.filter(pk=sak.pk))
    beregnet = beregn_for_sak(sak=bilde, idag=NAA.date(), satssett=PERIODE)
    return {rad.element: rad.tilskudd for rad in beregnet.beregning.elementer if rad.tilskudd}


def test_the_frame_in_the_books_is_the_one_that_the_rules_give() -> None:
    forlop, _versjon = lag_avtale_i_kraft()
    assert bokfor_rammer(naa=NAA) > 0
    assert bokfort_ramme(forlop.sak) == regnet_ramme(forlop.sak) != {}
    assert kontroller_regnskap() == ()


def test_the_same_frame_is_not_booked_again() -> None:
    lag_avtale_i_kraft()
    bokfor_rammer(naa=NAA)
    assert bokfor_rammer(naa=NAA) == 0


def test_facts_that_change_are_met_by_a_voucher_of_the_difference() -> None:
    forlop, _versjon = lag_avtale_i_kraft()
    bokfor_rammer(naa=NAA)
    for_ = bokfort_ramme(forlop.sak)
    forlop.sak.refresh_from_db()
    avslutt_stilling(
        aktor=forlop.koordinator,
        sak_id=forlop.sak.pk,
        laas=forlop.sak.laas,
        stilling_id=forlop.sak.stillinger.get().pk,
        tom=date(2025, 11, 30),
        naa=NAA,
    )
    assert bokfor_rammer(naa=NAA) == 1
    assert bokfort_ramme(forlop.sak) == regnet_ramme(forlop.sak)
    assert all(bokfort_ramme(forlop.sak)[element] < belop for element, belop in for_.items())
    assert kontroller_regnskap() == ()


def test_a_frame_says_which_rules_gave_it() -> None:
    lag_avtale_i_kraft()
    bokfor_rammer(naa=NAA)
    bilag = Bilag.objects.get(art=Bilagsart.RAMME, tilskuddsperiode=PERIODE)
    assert bilag.grunnlag["satssett"] == PERIODE
    assert bilag.grunnlag["elementer"]["veiledning"][0]["kilder"]
    assert bilag.bokfort_av_id is None


def test_a_case_without_a_signed_agreement_has_no_frame() -> None:
    lag_sak(lag_koordinator(lag_kommune()))
    assert bokfor_rammer(naa=datetime(2026, 2, 1, tzinfo=UTC)) == 0
