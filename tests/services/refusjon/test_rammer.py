"""What the doctor has left to claim: her part of the frame, and never what the kommune gets."""

from dataclasses import replace
from datetime import UTC, datetime
from fractions import Fraction

import pytest

from alis.domain.avtale import Element
from alis.domain.parter import Driftsform
from alis.domain.verdier import Andel, Belop
from alis.services.refusjon.hent_rammer import Saksrammer, hent_rammer
from factories.avtaleforlop import STILLINGEN, Forlop, lag_forlop, lag_signert

pytestmark = pytest.mark.django_db

NAA = datetime(2026, 2, 1, 9, tzinfo=UTC)
DELT = (Element.PRAKSISKOMPENSASJON, Element.LAVERE_PRODUKTIVITET)


def forlop(driftsform: Driftsform, andel: Fraction | None = None) -> Forlop:
    forlop = lag_forlop()
    stillingen = replace(
        STILLINGEN, driftsform=driftsform, fordeling_alis=None if andel is None else Andel(andel)
    )
    lag_signert(forlop, endringer=(stillingen,))
    return forlop


def rammer(forlop: Forlop) -> Saksrammer:
    (sak,) = hent_rammer(aktor=forlop.alis, naa=NAA)
    return sak


def hennes(driftsform: Driftsform, andel: Fraction | None = None) -> dict[Element, Belop]:
    return {ett.element: ett.ramme for ett in rammer(forlop(driftsform, andel)).elementer}


def test_a_doctor_in_business_has_the_whole_frame() -> None:
    egen = rammer(forlop(Driftsform.NAERINGSDRIVENDE))
    assert {*DELT} <= {ett.element for ett in egen.elementer}
    assert not egen.kommunens


def test_an_employed_doctor_is_not_shown_what_goes_to_the_kommune() -> None:
    ansatt = rammer(forlop(Driftsform.ANSATT))
    assert not {ett.element for ett in ansatt.elementer} & {*DELT}
    assert {*ansatt.kommunens} == {*DELT}
    assert Element.LAERINGSAKTIVITETER in {ett.element for ett in ansatt.elementer}


def test_a_divided_share_gives_her_part_and_not_the_whole() -> None:
    hele, tidelen = hennes(Driftsform.NAERINGSDRIVENDE), hennes(Driftsform.ANNET, Fraction(1, 10))
    assert {*DELT} <= tidelen.keys()
    assert all(tidelen[element].ore * 5 < hele[element].ore for element in DELT)
    assert tidelen[Element.LAERINGSAKTIVITETER] == hele[Element.LAERINGSAKTIVITETER]
