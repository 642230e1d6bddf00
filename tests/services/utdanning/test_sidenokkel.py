"""A key that a list has not given out begins from the start, whatever is written in it."""

import pytest

from alis.records.utdanning.models import AlisSak
from alis.services.utdanning.sidenokkel import fra_sidenokkel, lag_sidenokkel
from factories.parter import lag_koordinator
from factories.utdanning import lag_sak


@pytest.mark.django_db
@pytest.mark.parametrize(
    "nokkel", ["x", "%%%", lag_sidenokkel(("a", "b")), lag_sidenokkel((1, "b")), lag_sidenokkel((1,))]
)
def test_a_key_of_words_where_the_list_has_numbers_is_no_key(nokkel: str) -> None:
    sak = lag_sak(lag_koordinator())
    rader = fra_sidenokkel(AlisSak.objects.all(), nokkel, kolonner=("prosjektnummer", "pk"))
    assert list(rader) == [sak]
