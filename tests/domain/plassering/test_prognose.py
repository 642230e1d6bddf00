"""Every figure of the forecast, against the plainest way of counting it, on small data made at random."""

from collections import deque
from datetime import date
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from alis.domain.plassering.manedstall import Hvor, Rad, finn_stopp, finn_verste
from alis.domain.plassering.prognose import (
    Meldtbehov,
    Plassrom,
    Prognose,
    lag_prognose,
    manedene,
    sist_utlyst,
    ventede_maneder,
)

IDAG = date(2026, 11, 27)
NORD, SOR = Hvor(helseforetak="Nord HF"), Hvor(helseforetak="Sør HF")
BODO, LOFOTEN = (Hvor(helseforetak="Nord HF", sted=sted) for sted in ("Bodø", "Lofoten"))
MEDISIN, KIRURGI = (
    Hvor(helseforetak="Nord HF", sted="Bodø", avdeling=navn) for navn in ("Medisin", "Kirurgi")
)
GRAVDAL = Hvor(helseforetak="Nord HF", sted="Lofoten", avdeling="Medisin")
SORLIG = Hvor(helseforetak="Sør HF", sted="Mosjøen", avdeling="Medisin")
AVDELINGER = (MEDISIN, KIRURGI, GRAVDAL, SORLIG)

dager = st.dates(date(2025, 11, 1), date(2029, 3, 31))
rom = st.builds(Plassrom, hvor=st.sampled_from(AVDELINGER), fom=dager, maneder=st.integers(1, 8))
behovene = st.lists(
    st.builds(
        Meldtbehov,
        hvor=st.sampled_from((*AVDELINGER, NORD)),
        onsket_fom=dager,
        holder=st.lists(rom, max_size=2).map(tuple),
        egen=st.booleans(),
    ),
    max_size=14,
)
plassene = st.lists(
    st.builds(
        Plassrom,
        hvor=st.sampled_from(AVDELINGER),
        fom=dager,
        maneder=st.integers(1, 12),
        antall=st.integers(1, 4),
        opptatt=st.integers(0, 1),
    ),
    max_size=6,
)


def month_number(dag: date) -> int:
    return dag.year * 12 + dag.month


def covers(fom: date, maneder: int, maned: date) -> bool:
    return 0 <= month_number(maned) - month_number(fom) < maneder


def waits_in(behov: Meldtbehov, maned: date) -> bool:
    """Six months, less those held, from the wish: but not before now, nor before what is held is over."""
    rest = 6 - sum(rom.maneder for rom in behov.holder)
    fra = max(
        month_number(behov.onsket_fom),
        month_number(IDAG),
        *(month_number(rom.fom) + rom.maneder for rom in behov.holder),
        0,
    )
    return rest > 0 and fra <= month_number(maned) < fra + rest


def at(hvor: Hvor, under: Hvor) -> bool:
    return under in (hvor, hvor.stedet, hvor.foretaket)


def counted(behov: list[Meldtbehov], hvor: Hvor, maned: date) -> int:
    exact = hvor if hvor.sted else None
    return sum(waits_in(ett, maned) and (at(ett.hvor, hvor) if exact else ett.hvor == hvor) for ett in behov)


def free(plasser: list[Plassrom], hvor: Hvor, maned: date) -> int:
    return sum(
        en.antall - en.opptatt for en in plasser if at(en.hvor, hvor) and covers(en.fom, en.maneder, maned)
    )


def made(behov: list[Meldtbehov], plasser: list[Plassrom], **felter: bool) -> Prognose:
    return lag_prognose(behov=behov, plasser=plasser, idag=IDAG, **felter)


@given(behov=behovene, plasser=plassene)
@settings(max_examples=80, deadline=None)
def test_each_figure_is_what_a_plain_count_gives(behov: list[Meldtbehov], plasser: list[Plassrom]) -> None:
    prognose = made(behov, plasser)
    for rad in (*prognose.avdelinger, *prognose.steder):
        for maned, tall in zip(prognose.maneder, rad.tall, strict=True):
            egne = [ett for ett in behov if ett.egen]
            assert tall.egne == counted(egne, rad.hvor, maned)
            assert tall.ko == counted(behov, rad.hvor, maned)
            assert tall.ledige == free(plasser, rad.hvor, maned)
            assert tall.har_plass == sum(
                at(rom.hvor, rad.hvor) and covers(rom.fom, rom.maneder, maned)
                for ett in egne
                for rom in ett.holder
            )
            assert tall.mangler == max(0, counted(behov, rad.hvor, maned) - free(plasser, rad.hvor, maned))


@given(behov=behovene, plasser=plassene)
@settings(max_examples=80, deadline=None)
def test_each_need_is_counted_once_in_each_month_it_asks_for(
    behov: list[Meldtbehov], plasser: list[Plassrom]
) -> None:
    prognose = made(behov, plasser)
    for nummer, maned in enumerate(prognose.maneder):
        sum_ = prognose.sum.tall[nummer]
        assert sum_.ko == sum(waits_in(ett, maned) for ett in behov)
        rader = (*prognose.avdelinger, *prognose.uten_onske)
        assert sum_.ko == sum(rad.tall[nummer].ko for rad in rader)
        assert sum_.ko == sum(rad.tall[nummer].ko for rad in prognose.foretak)
        assert sum_.ledige == sum(rad.tall[nummer].ledige for rad in prognose.avdelinger)
        assert sum_.har_plass == sum(rad.tall[nummer].har_plass for rad in prognose.avdelinger)


@given(behov=behovene, plasser=plassene)
@settings(max_examples=80, deadline=None)
def test_a_trust_lacks_what_the_best_sharing_out_of_its_places_would_leave(
    behov: list[Meldtbehov], plasser: list[Plassrom]
) -> None:
    """A wish is for a site; without one any site of the trust will do. Hall: look at every set of sites."""
    for rad in made(behov, plasser).foretak:
        for maned, tall in zip(manedene(IDAG), rad.tall, strict=True):
            mangler = [
                counted(behov, sted, maned) - free(plasser, sted, maned)
                for sted in (BODO, LOFOTEN, SORLIG.stedet)
                if at(sted, rad.hvor)
            ]
            delvis = [sum(utvalg) for antall in range(3) for utvalg in combinations(mangler, antall)]
            alle = sum(mangler) + counted(behov, rad.hvor, maned)
            assert tall.mangler == max(0, alle, *delvis)


@given(behov=behovene, plasser=plassene)
@settings(max_examples=80, deadline=None)
def test_the_running_shortage_is_what_a_queue_of_months_holds(
    behov: list[Meldtbehov], plasser: list[Plassrom]
) -> None:
    """Each month asked for joins the queue of its site; each free place takes one out, last of all one without a wish."""
    prognose = made(behov, plasser)
    rader = {rad.hvor: rad for rad in (*prognose.steder, *prognose.uten_onske)}
    koer: dict[Hvor, deque[date]] = {hvor: deque() for hvor in rader}
    for nummer, maned in enumerate(prognose.maneder):
        for hvor, ko in koer.items():
            ko.extend([maned] * counted(behov, hvor, maned))
        for hvor in sorted(koer, key=lambda hvor: hvor.sted == ""):
            for _plass in range(free(plasser, hvor, maned) if hvor.sted else 0):
                fra = next((ko for ko in (koer[hvor], koer[hvor.foretaket]) if ko), None)
                if fra:
                    fra.popleft()
        for hvor, rad in rader.items():
            assert rad.tall[nummer].lopende == len(koer[hvor])


@given(behov=behovene, plasser=plassene)
@settings(max_examples=80, deadline=None)
def test_it_stops_in_the_first_month_any_row_lacks_a_place_and_where_most_do(
    behov: list[Meldtbehov], plasser: list[Plassrom]
) -> None:
    rader = made(behov, plasser).steder
    mangler = [
        (nummer, -tall.mangler) for rad in rader for nummer, tall in enumerate(rad.tall) if tall.mangler
    ]
    stopp = finn_stopp(rader)
    assert (stopp and (stopp.nummer, -stopp.tall.mangler)) == min(mangler, default=None)


@given(behov=behovene, plasser=plassene)
@settings(max_examples=80, deadline=None)
def test_one_who_may_not_see_others_is_told_of_five_or_more_at_a_site_and_of_no_fewer(
    behov: list[Meldtbehov], plasser: list[Plassrom]
) -> None:
    egne = [ett for ett in behov if ett.egen]
    andre = [ett for ett in behov if not ett.egen]
    prognose = made(behov, plasser, skjul=True)
    for rad in (*prognose.steder, *prognose.uten_onske):
        for maned, tall in zip(prognose.maneder, rad.tall, strict=True):
            antall = counted(andre, rad.hvor, maned)
            assert tall.egne == counted(egne, rad.hvor, maned)
            assert (tall.andre, tall.skjult) == ((antall, False) if antall >= 5 else (0, True))
    assert all(tall.skjult and not tall.andre for rad in prognose.avdelinger for tall in rad.tall)


def en(hvor: Hvor = MEDISIN, fom: date = date(2027, 2, 15), **felter: object) -> Meldtbehov:
    return Meldtbehov(hvor=hvor, onsket_fom=fom, **felter)  # type: ignore[arg-type]


def test_a_wish_in_the_middle_of_a_month_is_six_months_from_that_month() -> None:
    assert ventede_maneder(en(), idag=IDAG) == tuple(date(2027, maned, 1) for maned in range(2, 8))


def test_one_who_wished_for_a_day_that_has_passed_still_asks_from_now() -> None:
    assert ventede_maneder(en(fom=date(2026, 3, 1)), idag=IDAG) == manedene(date(2026, 11, 1), 6)


def test_of_three_and_three_the_second_part_is_asked_for_after_the_first() -> None:
    forste = Plassrom(hvor=MEDISIN, fom=date(2027, 2, 1), maneder=3)
    assert ventede_maneder(en(holder=(forste,)), idag=IDAG) == manedene(date(2027, 5, 1), 3)


def test_one_who_holds_six_months_asks_for_none() -> None:
    assert ventede_maneder(en(holder=(Plassrom(hvor=MEDISIN, fom=IDAG, maneder=6),)), idag=IDAG) == ()


def test_a_department_lacks_a_place_that_its_site_has() -> None:
    prognose = made([en()], [Plassrom(hvor=KIRURGI, fom=date(2027, 2, 1), maneder=6)])
    februar = prognose.maneder.index(date(2027, 2, 1))
    assert {rad.hvor: rad.tall[februar].mangler for rad in prognose.avdelinger} == {MEDISIN: 1, KIRURGI: 0}
    assert prognose.steder[0].tall[februar].mangler == 0


def test_a_later_surplus_makes_up_for_what_was_lacking() -> None:
    prognose = made([en()], [Plassrom(hvor=MEDISIN, fom=date(2027, 5, 1), maneder=12)])
    rad = prognose.steder[0]
    assert [tall.lopende for tall in rad.tall[3:12]] == [1, 2, 3, 3, 3, 3, 2, 1, 0]
    assert finn_verste(rad).nummer == 3


def test_nothing_reported_is_twenty_four_months_of_nothing() -> None:
    prognose = made([], [])
    assert len(prognose.maneder) == 24
    assert prognose.maneder[0] == date(2026, 11, 1)
    assert prognose.sum.tall[23].etterspurt == prognose.sum.tall[23].plasser == 0
    assert finn_stopp(prognose.steder) is finn_verste(Rad(hvor=BODO, tall=())) is None


def test_the_last_month_with_a_place_counts_those_that_are_held() -> None:
    siste = sist_utlyst([Plassrom(hvor=MEDISIN, fom=date(2027, 2, 15), maneder=6, opptatt=1)])
    assert siste[MEDISIN] == siste[NORD] == siste[Hvor()] == date(2027, 7, 1)
    assert SOR not in siste
