"""«Penger»: what is agreed within the frame and what is left of it make the frame."""

from datetime import date

import pytest

from alis.domain.avtale import Element
from alis.services.tilskudd.beregn_for_sak import beregn_for_sak
from alis.web.sak.kort.penger import lag_pengekort
from factories.saksbilde import saksbilde, versjonsbilde

pytestmark = pytest.mark.django_db


def test_an_amount_over_its_cap_does_not_count_as_agreed_within_the_frame() -> None:
    """Agreed: supervision (91 317.19) and learning activities over their cap of 14 000; of 580 433.05."""
    versjon = versjonsbilde(belop={Element.LAERINGSAKTIVITETER: 99_000_000})
    kort = lag_pengekort(
        beregn_for_sak(
            sak=saksbilde(versjoner=(versjon,)), idag=date(2026, 11, 21), satssett="nasjonal-alis/2025-06"
        )
    )
    assert kort.ramme.ore == 58_043_300
    assert kort.ikke_avtalt.ore == 47_511_500
    assert kort.avtalt + kort.ikke_avtalt == kort.ramme
    assert 18 < kort.andel < 19
