"""One place finds a template, whatever it is kept in."""

from datetime import date

import pytest

from alis.domain.dokument import Malreferanse
from alis.domain.dokument.innhold import MalErEndret
from alis.integrations.dokument import UkjentMal
from alis.services.mal.finn_mal import finn_mal, finn_mal_som_pinnet, nasjonal_mal

pytestmark = pytest.mark.django_db


def test_a_template_that_is_nowhere_is_unknown() -> None:
    with pytest.raises(UkjentMal):
        finn_mal("alis-avtale-nasjonal", "1999-01")


def test_a_document_made_with_other_files_is_not_made_again() -> None:
    mal = nasjonal_mal(date(2026, 1, 1))
    with pytest.raises(MalErEndret):
        finn_mal_som_pinnet(Malreferanse(navn=mal.navn, versjon=mal.versjon, hash="0" * 64))


@pytest.mark.parametrize(
    ("dag", "versjon"),
    [
        (date(2020, 1, 1), "2023-01"),
        (date(2023, 6, 8), "2023-01"),
        (date(2023, 6, 9), "2023-06"),
        (date(2026, 1, 1), "2023-06"),
    ],
)
def test_the_national_template_is_the_one_in_force_on_the_day(dag: date, versjon: str) -> None:
    assert nasjonal_mal(dag).versjon == versjon
