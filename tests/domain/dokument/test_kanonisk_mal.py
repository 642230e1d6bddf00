"""A template kept as JSON is read again as it was."""

from dataclasses import replace

import pytest

from alis.domain.dokument import Mal, kanonisk_json, les_mal, malhash
from alis.integrations.dokument import hent_mal, list_maler


@pytest.mark.parametrize("mal", [hent_mal(*m) for m in list_maler()], ids=lambda m: f"{m.navn}-{m.versjon}")
def test_a_template_survives_being_written_and_read(mal: Mal) -> None:
    assert les_mal(kanonisk_json(mal)) == mal


def test_the_hash_is_of_the_content_and_not_of_itself() -> None:
    mal = hent_mal("alis-avtale-nasjonal", "2023-06")

    assert malhash(mal) == malhash(replace(mal, hash="x"))
    assert malhash(mal) != malhash(replace(mal, versjon="x"))
