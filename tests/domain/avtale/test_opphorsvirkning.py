"""What a last day does to each version of an agreement."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from alis.domain.avtale.avslutningsgrunn import Avslutningsgrunn
from alis.domain.avtale.opphorsvirkning import (
    HarSisteDag,
    Levendeversjon,
    Opphorsvirkning,
    SluttForSignering,
    SluttForStart,
    finn_opphorsvirkning,
)
from alis.domain.avtale.tilbakekrav import Engangsbelop, Opphorsfakta, Tilbakekrav, beregn_tilbakekrav
from alis.domain.avtale.ubrukt import Ubruktregel
from alis.domain.flyt import Avtalestatus
from alis.domain.verdier import Belop, Periode

IDAG = date(2026, 6, 1)
DAGEN = timedelta(days=1)
FORSTE = Levendeversjon(
    nummer=1,
    status=Avtalestatus.I_KRAFT,
    signert=date(2025, 6, 1),
    gjelder_fra=date(2025, 7, 1),
    siste_dag=None,
)
ANDRE = Levendeversjon(
    nummer=2,
    status=Avtalestatus.SIGNERT,
    signert=date(2026, 5, 20),
    gjelder_fra=date(2026, 9, 1),
    siste_dag=None,
)
TREDJE = replace(ANDRE, nummer=3, gjelder_fra=date(2026, 12, 1))


def virkning(*versjoner: Levendeversjon, siste_dag: date, idag: date = IDAG) -> Opphorsvirkning:
    return finn_opphorsvirkning(versjoner=versjoner, siste_dag=siste_dag, idag=idag)


def test_the_day_before_the_first_the_version_falls_away_and_the_older_one_ends() -> None:
    svar = virkning(FORSTE, ANDRE, siste_dag=ANDRE.gjelder_fra - DAGEN)
    assert (svar.slutter, svar.bortfalt, svar.nummer, svar.begynner_aldri) == (FORSTE, (ANDRE,), 1, None)


@pytest.mark.parametrize("dager", [0, 1])
def test_on_the_first_day_or_after_it_is_the_newer_that_ends(dager: int) -> None:
    svar = virkning(FORSTE, ANDRE, siste_dag=ANDRE.gjelder_fra + dager * DAGEN)
    assert (svar.slutter, svar.bortfalt) == (ANDRE, ())


def test_where_nothing_has_been_in_force_the_agreement_never_begins() -> None:
    svar = virkning(ANDRE, TREDJE, siste_dag=IDAG)
    assert (svar.slutter, svar.bortfalt) == (None, (ANDRE, TREDJE))
    assert (svar.nummer, svar.begynner_aldri) == (2, date(2026, 9, 1))


def test_only_those_that_begin_after_the_last_day_fall_away() -> None:
    svar = virkning(FORSTE, ANDRE, TREDJE, siste_dag=date(2026, 10, 31))
    assert (svar.slutter, svar.bortfalt) == (ANDRE, (TREDJE,))


@pytest.mark.parametrize("idag", [ANDRE.gjelder_fra, ANDRE.gjelder_fra + DAGEN])
def test_what_has_begun_never_falls_away_also_before_the_calendar_is_followed(idag: date) -> None:
    with pytest.raises(SluttForStart):
        virkning(ANDRE, siste_dag=IDAG, idag=idag)


def test_what_is_in_force_never_falls_away() -> None:
    with pytest.raises(SluttForStart):
        virkning(FORSTE, siste_dag=FORSTE.gjelder_fra - DAGEN)
    with pytest.raises(SluttForStart):
        virkning(FORSTE, ANDRE, siste_dag=FORSTE.gjelder_fra - DAGEN)


def test_an_agreement_that_never_begins_is_not_ended_before_it_was_signed() -> None:
    assert virkning(ANDRE, siste_dag=ANDRE.signert).slutter is None
    with pytest.raises(SluttForSignering):
        virkning(ANDRE, siste_dag=ANDRE.signert - DAGEN)


def test_an_older_version_that_ends_in_time_is_left_as_it_is() -> None:
    slutter = replace(FORSTE, siste_dag=date(2026, 6, 30))
    svar = virkning(slutter, ANDRE, siste_dag=date(2026, 6, 30))
    assert (svar.slutter, svar.bortfalt) == (None, (ANDRE,))
    with pytest.raises(HarSisteDag) as feil:
        virkning(slutter, ANDRE, siste_dag=date(2026, 6, 29))
    assert feil.value.siste_dag == date(2026, 6, 30)


def test_a_version_that_has_a_last_day_of_its_own_does_not_fall_away() -> None:
    with pytest.raises(HarSisteDag):
        virkning(FORSTE, replace(ANDRE, siste_dag=date(2026, 12, 31)), siste_dag=IDAG)


def krav(*, siste_dag: date, begynner_aldri: date | None, grunn: Avslutningsgrunn) -> Tilbakekrav:
    ar = Periode(date(2026, 6, 1), date(2027, 5, 31))
    return beregn_tilbakekrav(
        Opphorsfakta(
            grunn=grunn,
            siste_dag=siste_dag,
            engangsbelop=Engangsbelop(ar=ar, belop=Belop(12_000_000), avtalt=True),
            bruk=(),
            ubruktregel=Ubruktregel.TILBAKEBETALES,
            begynner_aldri=begynner_aldri,
        )
    )


def test_the_whole_lump_sum_is_paid_back_however_far_the_grant_year_has_come() -> None:
    """Ended in August, nine twelfths would be left of the year, had the agreement held."""
    dag = date(2026, 8, 15)
    holdt = krav(siste_dag=dag, begynner_aldri=None, grunn=Avslutningsgrunn.FRATREDELSE)
    aldri = krav(siste_dag=dag, begynner_aldri=date(2026, 9, 1), grunn=Avslutningsgrunn.FRATREDELSE)
    assert (holdt.belop, aldri.belop) == (Belop(9_000_000), Belop(12_000_000))
    assert [v.regel for v in aldri.utregning] == [
        "slutt_for_start",
        "engangsbelop_kreves",
        "hele_engangsbelopet",
        "samlet_krav",
    ]


def test_it_is_claimed_by_the_same_rule_only_when_the_doctor_leaves() -> None:
    blir = krav(siste_dag=IDAG, begynner_aldri=date(2026, 9, 1), grunn=Avslutningsgrunn.ENIGHET)
    assert blir.belop == Belop(0)
