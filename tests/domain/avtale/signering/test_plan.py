"""A plan that can be used, and everything that is wrong with one that can't."""

from datetime import date, timedelta
from uuid import UUID, uuid4

import pytest

from alis.domain.avtale.part import Part
from alis.domain.avtale.signering import (
    MAKS_KRAV,
    Planfeil,
    Rekkefolge,
    Signaturkrav,
    Signeringsplan,
    Underskriver,
    finn_planfeil,
    lag_plan,
    rekkefolge_i,
)

ALIS_AVTALE = (Part.KOMMUNE, Part.ALIS)
VEILEDERAVTALE = (Part.KOMMUNE, Part.VEILEDER)
DAG = date(2025, 6, 15)
PERSONER = [uuid4() for _ in range(MAKS_KRAV + 1)]
TO = (Underskriver(person_id=PERSONER[0], tittel="kommunedirektør"), Underskriver())


def feil_i(
    plan: Signeringsplan,
    parter: tuple[Part, ...] = ALIS_AVTALE,
    *,
    signatarer: list[UUID] = PERSONER,
    frist: date | None = None,
) -> tuple[Planfeil, ...]:
    return finn_planfeil(plan, parter=parter, signatarer=signatarer, frist=frist, dag=DAG)


@pytest.mark.parametrize("parter", [ALIS_AVTALE, VEILEDERAVTALE])
@pytest.mark.parametrize("rekkefolge", Rekkefolge)
@pytest.mark.parametrize("underskrivere", [TO[:1], TO])
def test_every_plan_that_is_made_can_be_used(
    parter: tuple[Part, ...], rekkefolge: Rekkefolge, underskrivere: tuple[Underskriver, ...]
) -> None:
    plan = lag_plan(parter=parter, rekkefolge=rekkefolge, underskrivere=underskrivere)
    assert feil_i(plan, parter) == ()


@pytest.mark.parametrize("rekkefolge", Rekkefolge)
def test_the_order_can_be_read_from_the_plan(rekkefolge: Rekkefolge) -> None:
    assert rekkefolge_i(lag_plan(parter=ALIS_AVTALE, rekkefolge=rekkefolge, underskrivere=TO)) is rekkefolge


def test_one_signer_for_the_kommune_before_the_doctor_is_the_kommune_first() -> None:
    plan = lag_plan(parter=ALIS_AVTALE, rekkefolge=Rekkefolge.TRINN, underskrivere=TO[:1])
    assert rekkefolge_i(plan) is Rekkefolge.KOMMUNEN_FORST


def krav(nummer: int, part: Part, trinn: int = 1, navn: int | None = None) -> Signaturkrav:
    return Signaturkrav(
        nummer=nummer, trinn=trinn, part=part, person_id=PERSONER[navn] if navn is not None else None
    )


KOMMUNE, ALIS = krav(1, Part.KOMMUNE), krav(2, Part.ALIS)
FEIL = {
    Planfeil.MANGLER_PART: (KOMMUNE,),
    Planfeil.UKJENT_PART: (KOMMUNE, ALIS, krav(3, Part.VEILEDER)),
    Planfeil.PARTEN_ER_EN_PERSON: (KOMMUNE, ALIS, krav(3, Part.ALIS)),
    Planfeil.SAMME_PERSON_TO_GANGER: (krav(1, Part.KOMMUNE, navn=0), ALIS, krav(3, Part.KOMMUNE, navn=0)),
    Planfeil.HULL_I_TRINNENE: (KOMMUNE, krav(2, Part.ALIS, trinn=3)),
    Planfeil.FOR_MANGE: (ALIS, *(krav(n, Part.KOMMUNE) for n in range(3, 3 + MAKS_KRAV))),
}


@pytest.mark.parametrize("feil", FEIL)
def test_a_plan_with_a_fault_is_told_which(feil: Planfeil) -> None:
    assert feil_i(Signeringsplan(krav=FEIL[feil])) == (feil,)


def test_as_many_signatures_as_the_page_has_room_for() -> None:
    underskrivere = [Underskriver()] * (MAKS_KRAV - 1)
    plan = lag_plan(parter=ALIS_AVTALE, rekkefolge=Rekkefolge.FRI, underskrivere=underskrivere)
    assert feil_i(plan) == ()


def test_one_who_is_named_must_be_signatar() -> None:
    plan = lag_plan(parter=ALIS_AVTALE, rekkefolge=Rekkefolge.FRI, underskrivere=TO)
    assert feil_i(plan, signatarer=PERSONER[1:]) == (Planfeil.IKKE_SIGNATAR,)


@pytest.mark.parametrize(("antall", "ventet"), [(1, (Planfeil.FOR_FA_SIGNATARER,)), (2, ())])
def test_a_plan_asks_for_no_more_signatures_than_there_are_signers(
    antall: int, ventet: tuple[Planfeil, ...]
) -> None:
    plan = lag_plan(parter=ALIS_AVTALE, rekkefolge=Rekkefolge.FRI, underskrivere=[Underskriver()] * 2)
    assert feil_i(plan, signatarer=PERSONER[:antall]) == ventet


@pytest.mark.parametrize(("dager", "ventet"), [(-1, (Planfeil.FRISTEN_ER_UTE,)), (0, ()), (1, ())])
def test_the_last_day_to_sign_has_not_passed(dager: int, ventet: tuple[Planfeil, ...]) -> None:
    plan = lag_plan(parter=ALIS_AVTALE, rekkefolge=Rekkefolge.FRI, underskrivere=TO)
    assert feil_i(plan, frist=DAG + timedelta(days=dager)) == ventet
