"""A case over two grant periods, the later by rates that were written and published in the system: split by the day."""

from datetime import date

import pytest

from alis.domain.avtale import Element
from alis.domain.verdier import Belop
from alis.services.tilskudd.beregn_for_sak import Saksberegning, beregn_for_sak
from factories.innlogging import klient_for
from factories.mengde import lag_mengde
from factories.saksbilde import saksbilde, stillingsbilde
from factories.sats import I_AR, I_FJOR, lag_satsfolk, lag_satskladd, send, si_ja, skriv

pytestmark = pytest.mark.django_db

IDAG = date(2026, 11, 21)
FOM, TOM = date(2026, 1, 1), date(2026, 12, 31)


def publiser(**verdier: object) -> None:
    """The next period with other values in some places: `laering` in øre, `metode` of grading."""
    steder = {"laering": "element.laeringsaktiviteter.arsbelop", "metode": "gradering.metode"}
    folk = lag_satsfolk()
    kladd = lag_satskladd(folk.radgiver)
    for navn, verdi in verdier.items():
        skriv(folk.radgiver, kladd, steder[navn], verdi)
    send(folk.radgiver, kladd)
    si_ja(folk.en, kladd)
    si_ja(folk.to, kladd)


def beregning(satssett: str) -> Saksberegning:
    sak = saksbilde(stillinger=(stillingsbilde(fom=FOM, tom=TOM),))
    return beregn_for_sak(sak=sak, idag=IDAG, satssett=satssett)


def laering(satssett: str) -> Belop | None:
    return beregning(satssett).beregning.element(Element.LAERINGSAKTIVITETER).tilskudd


def test_each_part_of_the_year_is_computed_by_the_rates_of_its_own_period() -> None:
    """January to May: 14 000 × 5/12 = 5 833.33. June to December: 15 000 × 7/12 = 8 750."""
    publiser(laering=1_500_000)

    assert (laering(I_FJOR), laering(I_AR)) == (Belop(583_333), Belop(875_000))


def test_the_case_has_both_periods_to_choose_among_and_the_stored_one_is_the_newest() -> None:
    publiser(laering=1_500_000)

    assert [periode.satssett for periode in beregning(I_AR).perioder] == [I_FJOR, I_AR]


def test_another_way_of_counting_in_the_later_period_does_not_touch_the_earlier() -> None:
    """214 days of 365 in the later: 14 000 × 214/365 = 8 208.22."""
    publiser(metode="dager")

    assert (laering(I_FJOR), laering(I_AR)) == (Belop(583_333), Belop(820_822))


def test_the_page_of_the_case_leads_to_both_periods_and_says_what_the_stored_one_leaves_open() -> None:
    koordinator, sak = lag_mengde(per_kommune=1)
    publiser(laering=1_500_000)

    side = klient_for(koordinator).get(f"/alis/{sak.pk}/tilskudd/?periode={I_AR}").content.decode()

    assert f'?periode={I_FJOR}">' in side
    assert f'?periode={I_AR}" aria-current="page">' in side
    assert f'href="/satser/{I_AR}/#apent"' in side
