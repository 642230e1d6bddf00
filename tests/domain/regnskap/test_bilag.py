"""Vouchers are balanced by how they are made, and say what happened in both rings."""

from datetime import date
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alis.domain.avtale import Element
from alis.domain.regnskap import (
    BlandetRing,
    IkkeOverNull,
    KanIkkeOmgjores,
    Konto,
    Overforing,
    Post,
    Saldo,
    SammeKonto,
    TomtBilag,
    avkortet,
    betalt_stat,
    dekket,
    dekning,
    egen_kostnad,
    ettergitt,
    forskudd,
    frigitt,
    godkjent,
    innbetalt,
    innvilget,
    krevd,
    mottatt,
    omgjort,
    ramme,
    skyldig_stat,
    tilbakekrevd,
    utbetalt,
)
from alis.domain.regnskap.bilag import Bilag, Bilagsart
from alis.domain.verdier import Belop

SAK = uuid4()
ENKLE = (
    avkortet, betalt_stat, dekket, egen_kostnad, ettergitt, forskudd, frigitt, godkjent, innbetalt, innvilget, krevd,
    mottatt, skyldig_stat, utbetalt,
)  # fmt: skip


def post(ore: int = 5_000) -> Post:
    return Post(
        sak_id=SAK,
        tilskuddsperiode="nasjonal-alis/2025-06",
        element=Element.LAERINGSAKTIVITETER,
        belop=Belop(ore),
        dato=date(2026, 3, 2),
        nokkel="n",
    )


def saldo(*bilag: Bilag) -> Saldo:
    return Saldo.av(overforing for ett in bilag for overforing in ett.overforinger)


@pytest.mark.parametrize("lag", ENKLE)
def test_every_voucher_debits_as_much_as_it_credits(lag: object) -> None:
    kontoer = saldo(lag(post())).kontoer.values()  # type: ignore[operator]
    assert sum(k.debet.ore for k in kontoer) == sum(k.kredit.ore for k in kontoer) > 0


@pytest.mark.parametrize("lag", ENKLE)
def test_a_voucher_turned_around_leaves_nothing(lag: object) -> None:
    bilag = lag(post())  # type: ignore[operator]
    tilbake = omgjort(bilag, dato=date(2026, 4, 1), begrunnelse="feil sak")
    assert all(not k.saldo for k in saldo(bilag, tilbake).kontoer.values())


def test_what_turns_around_is_not_turned_around() -> None:
    tilbake = omgjort(krevd(post()), dato=date(2026, 4, 1), begrunnelse="feil")
    with pytest.raises(KanIkkeOmgjores):
        omgjort(tilbake, dato=date(2026, 4, 2), begrunnelse="igjen")


def test_a_claim_moves_the_frame_and_then_the_money() -> None:
    sendt = krevd(post())
    assert (saldo(sendt).krevd, saldo(sendt).igjen) == (Belop(5_000), Belop(-5_000))
    ferdig = saldo(sendt, godkjent(post()), utbetalt(post()))
    assert (ferdig.krevd, ferdig.godkjent, ferdig.kostnad) == (Belop(0), Belop(5_000), Belop(5_000))
    assert (ferdig.til_gode, ferdig.utbetalt) == (Belop(0), Belop(5_000))


def test_an_advance_is_a_risk_until_a_claim_covers_it() -> None:
    gitt = forskudd(post(7_000))
    assert saldo(gitt).forskudd == Belop(7_000)
    etter = saldo(gitt, krevd(post()), godkjent(post()), dekket(post()))
    assert (etter.forskudd, etter.til_gode) == (Belop(2_000), Belop(0))


@pytest.mark.parametrize(
    ("skyldig", "gitt", "dekker"), [(5, 3, 3), (3, 5, 3), (5, 0, 0), (0, 5, 0), (5, -1, 0)]
)
def test_an_advance_covers_as_far_as_it_goes(skyldig: int, gitt: int, dekker: int) -> None:
    assert dekning(skyldig=Belop(skyldig), forskudd=Belop(gitt)) == Belop(dekker)


def test_what_is_claimed_back_is_first_the_advance_then_the_cost_and_then_older_money() -> None:
    bilag = tilbakekrevd(post(10_000), forskudd=Belop(2_000), kostnad=Belop(5_000))
    etter = saldo(bilag)
    assert etter.krav_pa_legen == Belop(10_000)
    assert (etter.paa(Konto.FORSKUDD_ALIS), etter.kostnad) == (Belop(-2_000), Belop(-5_000))
    assert (etter.igjen, etter.paa(Konto.EGNE_MIDLER)) == (Belop(5_000), Belop(-3_000))


def test_the_frame_is_booked_as_the_difference() -> None:
    felles = {"sak_id": SAK, "tilskuddsperiode": "p", "dato": date(2026, 1, 1), "nokkel": "r", "grunnlag": {}}
    lavere = ramme(
        bokfort={Element.VEILEDNING: Belop(900)}, regnet={Element.VEILEDNING: Belop(400)}, **felles
    )  # type: ignore[arg-type]
    assert lavere is not None
    assert saldo(lavere).ramme == Belop(-500)
    assert ramme(bokfort={}, regnet={}, **felles) is None  # type: ignore[arg-type]


def test_a_transfer_moves_something_between_two_accounts_of_one_ring() -> None:
    felles = {"element": Element.VEILEDNING}
    with pytest.raises(IkkeOverNull):
        Overforing(debet=Konto.KREVD, kredit=Konto.RAMME, belop=Belop(0), **felles)  # type: ignore[arg-type]
    with pytest.raises(SammeKonto):
        Overforing(debet=Konto.KREVD, kredit=Konto.KREVD, belop=Belop(1), **felles)  # type: ignore[arg-type]
    with pytest.raises(BlandetRing):
        Overforing(debet=Konto.KREVD, kredit=Konto.KOSTNAD, belop=Belop(1), **felles)  # type: ignore[arg-type]


def test_a_voucher_without_a_transfer_is_none() -> None:
    with pytest.raises(TomtBilag):
        Bilag(
            art=Bilagsart.KREVD,
            sak_id=SAK,
            tilskuddsperiode="p",
            dato=date(2026, 1, 1),
            nokkel="n",
            overforinger=(),
        )


@given(st.lists(st.tuples(st.sampled_from(ENKLE), st.integers(1, 10**12)), max_size=30))
def test_whatever_is_booked_the_two_sides_are_equal_in_each_ring(rekke: list[tuple[object, int]]) -> None:
    alt = saldo(*(lag(post(ore)) for lag, ore in rekke))  # type: ignore[operator]
    for ring in {konto.ring for konto in Konto}:
        assert sum(k.saldo.ore for konto, k in alt.kontoer.items() if konto.ring is ring) == 0


@given(st.lists(st.tuples(st.sampled_from((krevd, frigitt, godkjent, egen_kostnad)), st.integers(1, 10**9))))
def test_the_frame_is_always_what_is_left_claimed_and_used(rekke: list[tuple[object, int]]) -> None:
    alt = saldo(*(lag(post(ore)) for lag, ore in rekke))  # type: ignore[operator]
    assert alt.ramme == alt.igjen + alt.krevd + alt.godkjent
