"""Who may sign now: a plan, what is given, and a person with or without a power of attorney."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID, uuid4

import pytest

from alis.domain.avtale.part import Part
from alis.domain.avtale.signering import (
    Fullmakt,
    GittSignatur,
    Rekkefolge,
    Signeringsstand,
    Signeringsutfall,
    Underskriver,
    lag_plan,
    vurder_signering,
)

DIREKTOR, OVERLEGE, SIGNATAR, LEGE = (uuid4() for _ in range(4))
PARTER = (Part.KOMMUNE, Part.ALIS)
DAG = date(2025, 6, 15)
HVEM_SOM_HELST = (Underskriver(),)
TO_NAVNGITTE = (
    Underskriver(person_id=DIREKTOR, tittel="kommunedirektør"),
    Underskriver(person_id=OVERLEGE, tittel="kommuneoverlege"),
)
U = Signeringsutfall


def fullmakt(giver: UUID, mottaker: UUID, fom: date = DAG, tom: date = DAG) -> Fullmakt:
    return Fullmakt(id=uuid4(), giver_id=giver, mottaker_id=mottaker, fom=fom, tom=tom)


FOR_DIREKTOREN = fullmakt(DIREKTOR, SIGNATAR)


@dataclass(frozen=True, kw_only=True)
class Sak:
    """`gitt` are (number in the plan, person)."""

    hva: str
    rekkefolge: Rekkefolge = Rekkefolge.FRI
    underskrivere: tuple[Underskriver, ...] = HVEM_SOM_HELST
    gitt: tuple[tuple[int, UUID], ...] = ()
    avvist: bool = False
    person: UUID = SIGNATAR
    part: Part = Part.KOMMUNE
    fullmakter: tuple[Fullmakt, ...] = ()
    utfall: Signeringsutfall
    krav: int | None = None


SAKER = [
    Sak(hva="anyone who is signatar takes the open place", utfall=U.KAN_SIGNERE, krav=1),
    Sak(
        hva="the doctor may begin where the order is free",
        part=Part.ALIS,
        person=LEGE,
        utfall=U.KAN_SIGNERE,
        krav=2,
    ),
    Sak(hva="she has signed already", gitt=((1, SIGNATAR),), utfall=U.HAR_SIGNERT, krav=1),
    Sak(
        hva="another signatar took the only place",
        gitt=((1, DIREKTOR),),
        utfall=U.SIGNERT_AV_EN_ANNEN,
        krav=1,
    ),
    Sak(
        hva="the doctor who is also signatar has signed for herself",
        gitt=((2, LEGE),),
        person=LEGE,
        utfall=U.HAR_SIGNERT_FOR_EN_ANNEN_PART,
        krav=2,
    ),
    Sak(
        hva="the kommune is to sign first",
        rekkefolge=Rekkefolge.KOMMUNEN_FORST,
        part=Part.ALIS,
        person=LEGE,
        utfall=U.IKKE_DIN_TUR,
        krav=2,
    ),
    Sak(
        hva="the kommune has signed, so it is the doctor's turn",
        rekkefolge=Rekkefolge.KOMMUNEN_FORST,
        gitt=((1, SIGNATAR),),
        part=Part.ALIS,
        person=LEGE,
        utfall=U.KAN_SIGNERE,
        krav=2,
    ),
    Sak(
        hva="the doctor is to sign first", rekkefolge=Rekkefolge.KOMMUNEN_SIST, utfall=U.IKKE_DIN_TUR, krav=2
    ),
    Sak(hva="a signatar who is not named", underskrivere=TO_NAVNGITTE, utfall=U.IKKE_I_PLANEN),
    Sak(
        hva="of two who are named, each has her own place",
        underskrivere=TO_NAVNGITTE,
        person=OVERLEGE,
        utfall=U.KAN_SIGNERE,
        krav=2,
    ),
    Sak(
        hva="the second of numbered steps waits for the first",
        rekkefolge=Rekkefolge.TRINN,
        underskrivere=TO_NAVNGITTE,
        person=OVERLEGE,
        utfall=U.IKKE_DIN_TUR,
        krav=2,
    ),
    Sak(
        hva="a substitute on a day that the power covers",
        underskrivere=TO_NAVNGITTE,
        fullmakter=(FOR_DIREKTOREN,),
        utfall=U.KAN_SIGNERE,
        krav=1,
    ),
    Sak(
        hva="a substitute the day after the last",
        underskrivere=TO_NAVNGITTE,
        fullmakter=(fullmakt(DIREKTOR, SIGNATAR, date(2025, 6, 1), date(2025, 6, 14)),),
        utfall=U.IKKE_I_PLANEN,
    ),
    Sak(
        hva="a substitute the day before the first",
        underskrivere=TO_NAVNGITTE,
        fullmakter=(fullmakt(DIREKTOR, SIGNATAR, date(2025, 6, 16), date(2025, 6, 30)),),
        utfall=U.IKKE_I_PLANEN,
    ),
    Sak(
        hva="a power given to someone else",
        underskrivere=TO_NAVNGITTE,
        fullmakter=(fullmakt(DIREKTOR, LEGE),),
        utfall=U.IKKE_I_PLANEN,
    ),
    Sak(
        hva="a substitute of a substitute",
        underskrivere=TO_NAVNGITTE,
        fullmakter=(fullmakt(DIREKTOR, LEGE), fullmakt(LEGE, SIGNATAR)),
        utfall=U.IKKE_I_PLANEN,
    ),
    Sak(
        hva="one who is named signs in her own place, not in another's",
        underskrivere=TO_NAVNGITTE,
        person=OVERLEGE,
        fullmakter=(fullmakt(DIREKTOR, OVERLEGE),),
        utfall=U.KAN_SIGNERE,
        krav=2,
    ),
    Sak(
        hva="the one who gave the power finds that it was used",
        underskrivere=TO_NAVNGITTE,
        gitt=((1, SIGNATAR),),
        person=DIREKTOR,
        utfall=U.SIGNERT_AV_EN_ANNEN,
        krav=1,
    ),
    Sak(hva="someone has refused", avvist=True, utfall=U.AVVIST),
]


@pytest.mark.parametrize("sak", SAKER, ids=lambda sak: sak.hva)
def test_may_this_person_sign(sak: Sak) -> None:
    stand = Signeringsstand(
        plan=lag_plan(parter=PARTER, rekkefolge=sak.rekkefolge, underskrivere=sak.underskrivere),
        gitt=tuple(GittSignatur(krav=krav, person_id=person) for krav, person in sak.gitt),
        avvist=sak.avvist,
    )
    svar = vurder_signering(stand, part=sak.part, person_id=sak.person, fullmakter=sak.fullmakter, dag=DAG)
    assert (svar.utfall, svar.krav.nummer if svar.krav else None) == (sak.utfall, sak.krav)
    assert svar.kan_avvise is (sak.utfall in (U.KAN_SIGNERE, U.IKKE_DIN_TUR))


def test_the_answer_says_by_whose_power() -> None:
    stand = Signeringsstand(
        plan=lag_plan(parter=PARTER, rekkefolge=Rekkefolge.FRI, underskrivere=TO_NAVNGITTE)
    )
    svar = vurder_signering(
        stand, part=Part.KOMMUNE, person_id=SIGNATAR, fullmakter=[FOR_DIREKTOREN], dag=DAG
    )
    assert svar.fullmakt == FOR_DIREKTOREN
