"""How the facts of an agreement are written on pages."""

import pytest

from alis.domain.dokument.forskjell import Faktafelt
from alis.integrations.satser import list_satssett
from alis.web.felles.faktanavn import faktaverdi
from alis.web.felles.satssettnavn import satssettnavn

pytestmark = pytest.mark.django_db


def test_a_set_of_rates_is_named_by_its_scheme_and_first_day() -> None:
    skrevet = faktaverdi(Faktafelt.SATSSETT, "nasjonal-alis/2024")
    assert skrevet.replace("\N{NO-BREAK SPACE}", " ") == "Nasjonal ALIS og veiledning fra 1. september 2023"


@pytest.mark.parametrize("navn", list_satssett())
def test_every_set_has_a_name(navn: str) -> None:
    assert "/" not in satssettnavn(navn)


def test_other_texts_stand_as_they_are() -> None:
    assert faktaverdi(Faktafelt.ARBEIDSSTED, "Nord/Sør legesenter") == "Nord/Sør legesenter"
