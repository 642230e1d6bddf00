"""A plan that can be used, and everything that is wrong with one that can't."""

from uuid import uuid4

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
TO = (Underskriver(person_id=uuid4(), tittel="kommunedirektør"), Underskriver())


@pytest.mark.parametrize("parter", [ALIS_AVTALE, VEILEDERAVTALE])
@pytest.mark.parametrize("rekkefolge", Rekkefolge)
@pytest.mark.parametrize("underskrivere", [TO[:1], TO])
def test_every_plan_that_is_made_can_be_used(
    parter: tuple[Part, ...], rekkefolge: Rekkefolge, underskrivere: tuple[Underskriver, ...]
) -> None:
    plan = lag_plan(parter=parter, rekkefolge=rekkefolge, underskrivere=underskrivere)
    assert finn_planfeil(plan, parter=parter) == ()


@pytest.mark.parametrize("rekkefolge", Rekkefolge)
def test_the_order_can_be_read_from_the_plan(rekkefolge: Rekkefolge) -> None:
    assert rekkefolge_i(lag_plan(parter=ALIS_AVTALE, rekkefolge=rekkefolge, underskrivere=TO)) is rekkefolge


def test_one_signer_for_the_kommune_before_the_doctor_is_the_kommune_first() -> None:
    plan = lag_plan(parter=ALIS_AVTALE, rekkefolge=Rekkefolge.TRINN, underskrivere=TO[:1])
    assert rekkefolge_i(plan) is Rekkefolge.KOMMUNEN_FORST


def krav(nummer: int, part: Part, trinn: int = 1, navn: int | None = None) -> Signaturkrav:
    return Signaturkrav(nummer=nummer, trinn=trinn, part=part, person_id=PERSONER[navn] if navn is not None else None)


PERSONER = [uuid4() for _ in range(2)]
KOMMUNE, ALIS = krav(1, Part.KOMMUNE), krav(2, Part.ALIS)
FEIL = {
    Planfeil.MANGLER_PART: (KOMMUNE,),
    Planfeil.UKJENT_PART: (KOMMUNE, ALIS, krav(3, Part.VEILEDER)),
    Planfeil.PARTEN_ER_EN_PERSON: (KOMMUNE, ALIS, krav(3, Part.ALIS)),
    Planfeil.SAMME_PERSON_TO_GANGER: (krav(1, Part.KOMMUNE, navn=0), ALIS, krav(3, Part.KOMMUNE, navn=0)),
    Planfeil.HULL_I_TRINNENE: (KOMMUNE, krav(2, Part.ALIS, trinn=3)),
    Planfeil.FOR_MANGE: (ALIS, *(krav(n, Part.KOMMUNE) for n in range(3, 3 + MAKS_KRAV))),
}


@pytest.mark.parametrize("feil", Planfeil)
def test_a_plan_with_a_fault_is_told_which(feil: Planfeil) -> None:
    assert finn_planfeil(Signeringsplan(krav=FEIL[feil]), parter=ALIS_AVTALE) == (feil,)


def test_as_many_signatures_as_the_page_has_room_for() -> None:
    underskrivere = [Underskriver()] * (MAKS_KRAV - 1)
    plan = lag_plan(parter=ALIS_AVTALE, rekkefolge=Rekkefolge.FRI, underskrivere=underskrivere)
    assert finn_planfeil(plan, parter=ALIS_AVTALE) == ()
