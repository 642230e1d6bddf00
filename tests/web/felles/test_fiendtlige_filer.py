"""Bad files sent in by the browser at every place that takes a file: a page that says what is wrong, and nothing kept that can harm."""

from pathlib import Path

import pytest

import alis
from alis.records.avtale.models import Skann
from alis.records.mal.models import Wordmal
from alis.records.refusjon.models import Bilagsfil
from factories.fiendtlig_korpus import KJENT_TEKST, KORPUS, les
from factories.filsteder import FILSTEDER, lag_filsteder

pytestmark = pytest.mark.django_db

TUNGE = ("bilag", "skannet papir", "dokumentkontroll")
"""Where each file is read in a process of its own. All of them are tried in the bench; here every sixth."""

SPOLER = "web/felles/middleware/vranglaas.py"
"""Winds what was sent back to its beginning, and reads none of it."""


def test_every_place_that_reads_a_file_is_tried_here() -> None:
    rot = Path(alis.__file__).parent
    leser = {
        str(fil.relative_to(rot)) for fil in (rot / "web").rglob("*.py") if "request.FILES" in fil.read_text()
    }
    assert leser == {*FILSTEDER.values(), SPOLER}


@pytest.mark.parametrize("sted", FILSTEDER)
def test_a_bad_file_is_answered_with_a_page_and_keeps_nothing_harmful(sted: str) -> None:
    send = lag_filsteder()[sted]
    for navn in list(KORPUS)[:: 6 if sted in TUNGE else 1]:
        svar = send(les(navn))
        assert svar.status_code == 200, navn
        assert "</html>" in svar.content.decode(), navn
    assert not Wordmal.objects.exists()
    assert not Skann.objects.exists()
    assert not [fil for fil in Bilagsfil.objects.all() if KJENT_TEKST in bytes(fil.innhold)]
