"""What the doctor owes when an agreement ends, put together from the rules."""

from dataclasses import replace
from datetime import date

import pytest

from alis.domain.avtale import ArUtenHelManed, Element
from alis.domain.avtale.avslutningsgrunn import Avslutningsgrunn
from alis.domain.avtale.tilbakekrav import Engangsbelop, Opphorsfakta, TeltToGanger, beregn_tilbakekrav
from alis.domain.avtale.ubrukt import Elementbruk, Ubruktregel
from alis.domain.verdier import Belop, Periode

TILSKUDDSARET = Periode(date(2025, 6, 1), date(2026, 5, 31))
FAKTA = Opphorsfakta(
    grunn=Avslutningsgrunn.FRATREDELSE,
    siste_dag=date(2026, 2, 28),
    engangsbelop=Engangsbelop(ar=TILSKUDDSARET, belop=Belop(12_000_000), avtalt=True),
    bruk=(
        Elementbruk(element=Element.LAERINGSAKTIVITETER, utbetalt=Belop(1_400_000), brukt=Belop(900_000)),
        Elementbruk(element=Element.PRAKSISKOMPENSASJON, utbetalt=Belop(500_000), brukt=Belop(600_000)),
    ),
    ubruktregel=Ubruktregel.TILBAKEBETALES,
)


def test_twelfths_of_the_lump_sum_and_unspent_money_are_one_claim() -> None:
    krav = beregn_tilbakekrav(FAKTA)
    assert krav.av_engangsbelop == Belop(3_000_000)  # three of twelve months
    assert krav.av_ubrukt == Belop(500_000)  # overspending under one element does not lessen another
    assert krav.belop == Belop(3_500_000)


def test_every_step_has_its_rule_in_the_order_they_were_used() -> None:
    assert [v.regel for v in beregn_tilbakekrav(FAKTA).utregning] == [
        "slutt_ved_fratredelse",
        "engangsbelop_kreves",
        "maneder_i_aret",
        "gjenstaende_maneder",
        "tilbakebetaling",
        "ubrukt_av_elementet",
        "ubrukt_av_elementet",
        "ubrukt_tilbakebetales",
        "samlet_krav",
    ]


@pytest.mark.parametrize("regel", [Ubruktregel.OVERFORES, Ubruktregel.BEHOLDES])
def test_unspent_money_that_is_carried_over_or_kept_is_not_claimed(regel: Ubruktregel) -> None:
    krav = beregn_tilbakekrav(replace(FAKTA, ubruktregel=regel))
    assert (krav.ubrukt, krav.av_ubrukt, krav.belop) == (Belop(500_000), Belop(0), Belop(3_000_000))


def test_what_is_not_known_stays_not_known() -> None:
    ukjent = Elementbruk(element=Element.LAERINGSAKTIVITETER, utbetalt=Belop(1_400_000), brukt=None)
    krav = beregn_tilbakekrav(replace(FAKTA, bruk=(ukjent,)))
    assert (krav.av_engangsbelop, krav.av_ubrukt, krav.belop) == (Belop(3_000_000), None, None)


def test_a_lump_sum_nobody_knows_the_size_of_leaves_the_claim_unknown() -> None:
    engangs = Engangsbelop(ar=TILSKUDDSARET, belop=None, avtalt=True)
    assert beregn_tilbakekrav(replace(FAKTA, engangsbelop=engangs)).belop is None


@pytest.mark.parametrize("grunn", [g for g in Avslutningsgrunn if not g.legen_slutter])
def test_the_lump_sum_is_claimed_only_when_the_doctor_leaves(grunn: Avslutningsgrunn) -> None:
    assert beregn_tilbakekrav(replace(FAKTA, grunn=grunn)).av_engangsbelop == Belop(0)


def test_the_lump_sum_is_not_claimed_by_a_rule_that_the_agreement_lacks() -> None:
    engangs = Engangsbelop(ar=TILSKUDDSARET, belop=Belop(12_000_000), avtalt=False)
    assert beregn_tilbakekrav(replace(FAKTA, engangsbelop=engangs, bruk=())).belop == Belop(0)


def test_one_who_leaves_on_the_last_day_of_the_year_owes_nothing_of_it() -> None:
    krav = beregn_tilbakekrav(replace(FAKTA, siste_dag=TILSKUDDSARET.last, bruk=()))
    assert krav.belop == Belop(0)


def test_the_same_money_is_never_claimed_twice() -> None:
    bruk = Elementbruk(element=Element.LAVERE_PRODUKTIVITET, utbetalt=Belop(1), brukt=Belop(0))
    with pytest.raises(TeltToGanger):
        beregn_tilbakekrav(replace(FAKTA, bruk=(bruk,)))


def test_a_year_without_a_whole_month_is_refused() -> None:
    kort = Engangsbelop(ar=Periode(date(2026, 1, 1), date(2026, 1, 20)), belop=Belop(100), avtalt=True)
    with pytest.raises(ArUtenHelManed):
        beregn_tilbakekrav(replace(FAKTA, engangsbelop=kort))


@pytest.mark.parametrize(
    ("grunn", "kilde"),
    [
        (Avslutningsgrunn.FRATREDELSE, "002/1.2-6"),
        (Avslutningsgrunn.VIKARIAT_OVER, "002/1.2-6"),
        (Avslutningsgrunn.FEM_AR_BRUKT, "002/1.2-2"),
        (Avslutningsgrunn.FERDIG_SPESIALIST, "002/1.2-1"),
        (Avslutningsgrunn.UTEN_TILSKUDD, "002/1.2-5"),
        (Avslutningsgrunn.OPPSAGT, "valg/slutt-etter-avtale"),
        (Avslutningsgrunn.ENIGHET, "valg/slutt-etter-avtale"),
    ],
)
def test_each_trigger_ends_the_agreement_by_its_own_rule(grunn: Avslutningsgrunn, kilde: str) -> None:
    assert beregn_tilbakekrav(replace(FAKTA, grunn=grunn)).siste_dag.kilde == kilde
