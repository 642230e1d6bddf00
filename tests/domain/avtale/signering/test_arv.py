"""An amendment begins with the plan of the version before it."""

from uuid import uuid4

import pytest

from alis.domain.avtale.part import Part
from alis.domain.avtale.signering import Planarv, Rekkefolge, Underskriver, arv_plan, lag_plan

PARTER = (Part.KOMMUNE, Part.ALIS)
DINA, OLE, KARI = uuid4(), uuid4(), uuid4()
DIREKTOR = Underskriver(person_id=DINA, tittel="kommunedirektør")
ORDFORER = Underskriver(person_id=OLE, tittel="ordfører")
HVEM_SOM_HELST = Underskriver()


@pytest.mark.parametrize("parter", [PARTER, (Part.KOMMUNE, Part.VEILEDER)])
@pytest.mark.parametrize("rekkefolge", Rekkefolge)
@pytest.mark.parametrize(
    "underskrivere", [[DIREKTOR], [HVEM_SOM_HELST], [DIREKTOR, ORDFORER], [HVEM_SOM_HELST, DIREKTOR]]
)
def test_the_same_people_sign_in_the_same_order_while_all_of_them_can(
    parter: tuple[Part, ...], rekkefolge: Rekkefolge, underskrivere: list[Underskriver]
) -> None:
    gammel = lag_plan(parter=parter, rekkefolge=rekkefolge, underskrivere=underskrivere)
    assert arv_plan(gammel, parter=parter, signatarer={DINA, OLE}) == Planarv(plan=gammel)


@pytest.mark.parametrize("rekkefolge", Rekkefolge)
def test_one_who_can_no_longer_sign_is_left_out_and_the_others_keep_their_order(
    rekkefolge: Rekkefolge,
) -> None:
    tre = [DIREKTOR, ORDFORER, Underskriver(person_id=KARI)]
    arv = arv_plan(
        lag_plan(parter=PARTER, rekkefolge=rekkefolge, underskrivere=tre),
        parter=PARTER,
        signatarer={DINA, KARI},
    )
    uten = lag_plan(parter=PARTER, rekkefolge=rekkefolge, underskrivere=[tre[0], tre[2]])
    assert arv == Planarv(plan=uten, utelatte=(OLE,))


def test_where_none_is_left_anyone_who_can_sign_may() -> None:
    gammel = lag_plan(parter=PARTER, rekkefolge=Rekkefolge.KOMMUNEN_SIST, underskrivere=[DIREKTOR, ORDFORER])
    arv = arv_plan(gammel, parter=PARTER, signatarer=set())
    apen = lag_plan(parter=PARTER, rekkefolge=Rekkefolge.KOMMUNEN_SIST, underskrivere=[HVEM_SOM_HELST])
    assert arv == Planarv(plan=apen, utelatte=(DINA, OLE))
