"""How much of an element's frame the doctor can claim."""

from typing import Any

import pytest

from alis.domain.avtale import Element
from alis.domain.refusjon import Legeramme
from alis.domain.tilskudd import Elementberegning
from alis.domain.tilskudd.beregning import Mottaker
from alis.domain.verdier import Belop

HELE = Belop(100_000)


def beregnet(mottaker: Mottaker, alis: int | None, kommune: int | None) -> Elementberegning:
    felter: dict[str, Any] = dict.fromkeys(("andel", "tak_eksakt", "ubrukt"))
    return Elementberegning(
        element=Element.PRAKSISKOMPENSASJON,
        kostnad=HELE,
        tak=HELE,
        tilskudd=HELE,
        mottaker=mottaker,
        til_alis=None if alis is None else Belop(alis),
        til_kommune=None if kommune is None else Belop(kommune),
        utregning=(),
        **felter,
    )


@pytest.mark.parametrize(
    ("mottaker", "alis", "kommune", "hennes"),
    [
        (Mottaker.ALIS, 100_000, 0, 100_000),
        (Mottaker.KOMMUNE, 0, 100_000, 0),
        (Mottaker.FORDELT, 25_000, 75_000, 25_000),
        (Mottaker.KOSTNADSBAERER, None, None, 100_000),
    ],
)
def test_her_part_follows_the_recipient(
    mottaker: Mottaker, alis: int | None, kommune: int | None, hennes: int
) -> None:
    ramme = Legeramme.av(beregnet(mottaker, alis, kommune), avtalt=None)
    assert ramme is not None
    assert ramme.alis == Belop(hennes)
    assert ramme.er_kommunens is (mottaker is Mottaker.KOMMUNE)


def test_what_is_agreed_is_the_most_and_what_is_not_known_is_no_frame() -> None:
    avtalt = Legeramme.av(beregnet(Mottaker.ALIS, 100_000, 0), avtalt=Belop(40_000))
    assert avtalt == Legeramme(alis=Belop(40_000), kommune=Belop.null())
    assert Legeramme.av(None, avtalt=None) is None
    assert Legeramme.av(None, avtalt=Belop(7)) == Legeramme(alis=Belop(7), kommune=Belop.null())


@pytest.mark.parametrize(("brukt", "tatt"), [(0, 0), (75_000, 0), (80_000, 5_000)])
def test_the_kommune_takes_of_her_part_only_when_its_own_is_used(brukt: int, tatt: int) -> None:
    ramme = Legeramme.av(beregnet(Mottaker.FORDELT, 25_000, 75_000), avtalt=None)
    assert ramme is not None
    assert ramme.tatt_av(Belop(brukt)) == Belop(tatt)
