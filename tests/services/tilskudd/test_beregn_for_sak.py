"""From the records of a case to its frame."""

from datetime import UTC, date, datetime
from uuid import UUID

import pytest

from alis.domain.avtale import Element
from alis.domain.flyt import Avtalestatus
from alis.domain.tilskudd import Rett
from alis.domain.utdanning import Fravarstype
from alis.services.tilskudd.beregn_femarsbruk import beregn_femarsbruk
from alis.services.tilskudd.beregn_for_sak import UkjentPeriode, beregn_for_sak
from alis.services.tilskudd.lag_tilskuddssak import UtenStilling, lag_tilskuddssak
from alis.services.utdanning import Fravarsbilde
from factories.saksbilde import saksbilde, stillingsbilde, versjonsbilde

pytestmark = pytest.mark.django_db

IDAG = date(2026, 11, 21)
SATSER_25_26 = "nasjonal-alis/2025-06"


def test_the_frame_is_each_elements_grant_at_its_cap() -> None:
    """Full time the whole of 2025/26, class 6: 132 000, 14 000, 125 000, 91 317.19, 18 115.86 and 200 000."""
    svar = beregn_for_sak(sak=saksbilde(), idag=IDAG, satssett=SATSER_25_26)
    assert [e.tilskudd.ore for e in svar.beregning.elementer if e.tilskudd] == [
        13_200_000,
        1_400_000,
        12_500_000,
        9_131_719,
        1_811_586,
        20_000_000,
    ]
    assert svar.beregning.sum.ore == 58_043_305
    assert not svar.forventet


def test_without_a_choice_the_newest_grant_period_that_has_begun_is_computed() -> None:
    assert beregn_for_sak(sak=saksbilde(), idag=IDAG).periode.satssett == SATSER_25_26


def test_the_periods_to_choose_among_meet_the_course() -> None:
    svar = beregn_for_sak(sak=saksbilde(), idag=IDAG)
    assert [p.kortnavn for p in svar.perioder] == ["25/26"]


def test_a_period_that_is_not_the_cases_is_refused() -> None:
    with pytest.raises(UkjentPeriode):
        beregn_for_sak(sak=saksbilde(), idag=IDAG, satssett="nasjonal-alis/1999")


def test_what_is_agreed_is_that_of_the_newest_signed_version() -> None:
    eldre = versjonsbilde(
        Avtalestatus.ERSTATTET, gjelder_til=date(2025, 12, 31), belop={Element.VEILEDNING: 1}
    )
    ny = versjonsbilde(id=UUID(int=101), nummer=2, gjelder_fra=date(2026, 1, 1))
    svar = beregn_for_sak(sak=saksbilde(versjoner=(eldre, ny)), idag=IDAG)
    assert svar.versjon == ny
    assert svar.sum_avtalt.ore == 7_000_000


def test_supervision_without_an_amount_is_agreed_in_full() -> None:
    versjon = versjonsbilde(belop={Element.LAERINGSAKTIVITETER: 1_000_000})
    svar = beregn_for_sak(sak=saksbilde(versjoner=(versjon,)), idag=IDAG, satssett=SATSER_25_26)
    assert svar.avtalt[Element.VEILEDNING].ore == 9_131_719
    assert svar.sum_avtalt.ore == 10_131_719


def test_an_amount_over_one_cap_does_not_fill_what_is_left_of_another() -> None:
    versjon = versjonsbilde(belop={Element.LAERINGSAKTIVITETER: 99_000_000})
    svar = beregn_for_sak(sak=saksbilde(versjoner=(versjon,)), idag=IDAG, satssett=SATSER_25_26)
    assert svar.sum_ikke_avtalt.ore == 58_043_305 - 1_400_000 - 9_131_719


def test_days_count_from_the_first_signature_of_the_agreement_not_from_the_newest_version() -> None:
    eldre = versjonsbilde(Avtalestatus.ERSTATTET, gjelder_til=date(2025, 12, 31))
    sen = datetime(2026, 5, 1, tzinfo=UTC)
    ny = versjonsbilde(id=UUID(int=101), nummer=2, gjelder_fra=date(2026, 1, 1), signert_at=sen)
    fakta = lag_tilskuddssak(sak=saksbilde(versjoner=(eldre, ny)), uten_avtale_fra=IDAG, kostnader={})
    assert fakta.avtale is not None
    assert (fakta.avtale.signert, fakta.avtale.gjelder_fra) == (date(2025, 5, 28), date(2025, 6, 1))


def test_an_unsigned_case_shows_the_first_year_as_if_signed_on_its_first_day() -> None:
    svar = beregn_for_sak(sak=saksbilde(versjoner=()), idag=IDAG)
    assert svar.forventet
    assert (svar.periode.fom, svar.periode.tom) == (IDAG, date(2027, 11, 20))
    assert svar.beregning.rett_til_tilskudd is Rett.JA
    assert svar.satsnavn == "25/26"


def test_an_unsigned_case_has_no_right_in_a_grant_period_that_is_over() -> None:
    svar = beregn_for_sak(sak=saksbilde(versjoner=()), idag=IDAG, satssett=SATSER_25_26)
    assert svar.beregning.rett_til_tilskudd is Rett.NEI
    assert svar.beregning.sum.ore == 0


def test_an_unknown_amount_is_kept_out_of_the_sum_and_said() -> None:
    svar = beregn_for_sak(sak=saksbilde(forste_dato_fastlege=None), idag=IDAG, satssett=SATSER_25_26)
    assert svar.beregning.element(Element.LAVERE_PRODUKTIVITET).tilskudd is None
    assert not svar.beregning.sum_komplett
    assert "/lege/forste_dato_fastlege" in svar.beregning.uavklart


def test_a_case_without_a_position_cannot_be_computed() -> None:
    with pytest.raises(UtenStilling):
        lag_tilskuddssak(sak=saksbilde(stillinger=()), uten_avtale_fra=IDAG, kostnader={})


def test_the_five_years_rise_evenly_and_rest_in_absence() -> None:
    fravar = Fravarsbilde(
        id=UUID(int=1),
        type=Fravarstype.PERMISJON,
        fom=date(2026, 1, 1),
        tom=date(2026, 1, 10),
        aktiviteter_fortsetter=False,
        sykehussted_id=None,
        sykehussted=None,
    )
    bruk = beregn_femarsbruk(sak=saksbilde(stillinger=(stillingsbilde(prosent="50"),), fravar=(fravar,)))
    assert bruk is not None
    assert bruk.punkter[:3] == (
        (date(2025, 6, 1), 0),
        (date(2026, 1, 1), 107),
        (date(2026, 1, 11), 107),
    )
    assert bruk.punkter[-1][1] == bruk.brukt_dager == bruk.budsjett_dager
    assert bruk.siste_dag == date(2035, 6, 10)


def test_before_anything_is_signed_no_day_is_used() -> None:
    assert beregn_femarsbruk(sak=saksbilde(versjoner=(versjonsbilde(Avtalestatus.SENDT),))) is None


def test_a_course_that_ends_before_the_five_years_uses_no_more_than_it_held() -> None:
    bruk = beregn_femarsbruk(sak=saksbilde(stillinger=(stillingsbilde(tom=date(2026, 5, 31)),)))
    assert bruk is not None
    assert (bruk.siste_dag, bruk.punkter[-1]) == (None, (date(2026, 6, 1), 365))


def test_an_agreement_that_begins_after_the_last_known_rates_is_computed_by_the_newest_and_says_so() -> None:
    sen = versjonsbilde(gjelder_fra=date(2026, 6, 1), signert_at=datetime(2026, 5, 20, tzinfo=UTC))
    sak = saksbilde(
        versjoner=(sen,),
        stillinger=(stillingsbilde(date(2026, 6, 1)),),
        start_spesialisering=date(2026, 6, 1),
    )
    svar = beregn_for_sak(sak=sak, idag=IDAG)
    assert svar.forventet and svar.versjon == sen
    assert (svar.periode.fom, svar.periode.tom) == (date(2026, 6, 1), date(2027, 5, 31))
    assert svar.beregning.rett_til_tilskudd is Rett.JA


def test_a_version_that_fell_away_does_not_count() -> None:
    """Neither beside the one that held, nor alone."""
    forste = versjonsbilde(gjelder_til=date(2026, 2, 28))
    falt = versjonsbilde(Avtalestatus.BORTFALT, id=UUID(int=101), nummer=2, gjelder_fra=date(2026, 4, 1))
    alene = beregn_for_sak(sak=saksbilde(versjoner=(forste,)), idag=IDAG, satssett=SATSER_25_26)
    begge = beregn_for_sak(sak=saksbilde(versjoner=(forste, falt)), idag=IDAG, satssett=SATSER_25_26)
    assert alene.beregning.sum.ore > 0
    assert (begge.versjon, begge.beregning) == (alene.versjon, alene.beregning)
    bare_falt = saksbilde(versjoner=(falt,))
    ingen = beregn_for_sak(sak=bare_falt, idag=IDAG, satssett=SATSER_25_26)
    assert (ingen.versjon, ingen.beregning.sum.ore) == (None, 0)
    assert beregn_femarsbruk(sak=bare_falt) is None
