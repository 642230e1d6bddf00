"""The lanes: facts become bars with words."""

from datetime import date
from fractions import Fraction

from alis.services.tilskudd.list_tilskuddsperioder import Tilskuddsperiode
from alis.web.sak.tidslinje.spor.neste import nestespor
from alis.web.sak.tidslinje.spor.stilling import stillingsspor
from alis.web.sak.tidslinje.spor.tilskudd import tilskuddsspor
from web.sak.tidslinje.fakta import IDAG, stilling

HORISONT = date(2029, 6, 30)


def test_two_positions_on_the_same_days_stand_on_each_other() -> None:
    spor = stillingsspor(
        [
            stilling(date(2025, 1, 1), None, "60"),
            stilling(date(2025, 6, 1), date(2026, 1, 1), "20", nummer=2),
        ],
        horisont=HORISONT,
        forste_dato_fastlege=None,
    )
    assert [(s.prosent, s.under) for s in spor.stolper] == [(60, 0), (20, 60)]


def test_positions_after_each_other_stand_on_the_ground() -> None:
    spor = stillingsspor(
        [stilling(date(2025, 1, 1), date(2025, 5, 31)), stilling(date(2025, 6, 1), None, nummer=2)],
        horisont=HORISONT,
        forste_dato_fastlege=None,
    )
    assert {s.under for s in spor.stolper} == {Fraction(0)}


def test_an_open_position_is_drawn_to_the_horizon_and_says_it_has_no_end() -> None:
    (bar,) = stillingsspor(
        [stilling(date(2025, 1, 1), None)], horisont=HORISONT, forste_dato_fastlege=None
    ).stolper
    assert bar.tom == HORISONT
    assert bar.tom_i_tabell == "uten sluttdato"
    assert bar.navn == "Stilling: Fastlege, 100\u00a0%, fra 1.\u00a0januar\u00a02025"


def test_the_first_months_as_fastlege_end_the_day_before_they_are_over() -> None:
    spor = stillingsspor([], horisont=HORISONT, forste_dato_fastlege=date(2024, 3, 1))
    assert spor.klammer[0].tom == date(2026, 2, 28)


def periode(fom: date, tom: date, bekreftet: bool = True) -> Tilskuddsperiode:
    return Tilskuddsperiode(satssett=f"nasjonal-alis/{fom:%Y-%m}", fom=fom, tom=tom, bekreftet=bekreftet)


def test_a_grant_period_is_drawn_from_where_the_course_begins() -> None:
    (bar, _) = tilskuddsspor(
        [periode(date(2023, 9, 1), date(2024, 8, 31))], fra=date(2024, 1, 1), idag=IDAG, lenke="/t/"
    ).stolper
    assert bar.fom == date(2024, 1, 1)
    assert bar.lenke == "/t/?periode=nasjonal-alis/2023-09"


def test_the_time_after_the_last_known_rates_says_that_they_are_missing() -> None:
    ukjent = tilskuddsspor(
        [periode(date(2025, 6, 1), date(2026, 5, 31))], fra=date(2025, 6, 1), idag=IDAG, lenke="/t/"
    ).stolper[-1]
    assert (ukjent.fom, ukjent.tekst) == (date(2026, 6, 1), "satser mangler")


def test_a_course_that_began_after_the_last_known_rates_has_none_from_its_first_day() -> None:
    gamle = [periode(date(2025, 6, 1), date(2026, 5, 31))]
    (ukjent,) = tilskuddsspor(gamle, fra=date(2026, 6, 1), idag=IDAG, lenke="/t/").stolper
    assert (ukjent.fom, ukjent.tom) == (date(2026, 6, 1), IDAG)
    assert tilskuddsspor(gamle, fra=date(2027, 1, 1), idag=IDAG, lenke="/t/").stolper == ()


def test_a_deadline_ahead_is_drawn_from_today_and_one_that_has_passed_to_today() -> None:
    def dager(frist: date) -> tuple[date, date]:
        (bar,) = nestespor(tittel="Signer", navn="Signer avtalen", frist=frist, lenke="#", idag=IDAG).stolper
        return bar.fom, bar.tom

    assert dager(date(2026, 12, 1)) == (IDAG, date(2026, 12, 1))
    assert dager(date(2026, 11, 1)) == (date(2026, 11, 1), IDAG)
