"""The day a message shows how to write never grows old."""

import re
from pathlib import Path

import pytest
from django.core.exceptions import ValidationError
from django.utils import translation
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy

from alis.web.felles.eksempeldag import I_FJOR, med_eksempel
from alis.web.felles.felter import Datofelt

KATALOG = Path(__file__).parents[3] / "src/alis/web/locale/nn/LC_MESSAGES/django.po"
FAST_EKSEMPEL = re.compile(
    r"^msg.*(?:for eksempel|til dømes|som) (?:\d{1,2}\.\d{1,2}\.|\d{1,2}/)\d{4}.*$", re.MULTILINE
)
SKRIV = gettext_lazy("Skriv dagen, for eksempel {eksempel}.")


def test_no_message_shows_a_day_of_a_year_that_passes() -> None:
    assert FAST_EKSEMPEL.findall(KATALOG.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(("om_ar", "sprak", "som"), [(1, "nb", "for eksempel"), (I_FJOR, "nn", "til dømes")])
def test_the_day_is_of_the_year_that_comes_or_of_the_last(om_ar: int, sprak: str, som: str) -> None:
    with translation.override(sprak):
        assert str(med_eksempel(SKRIV, om_ar=om_ar)) == f"Skriv dagen, {som} 1.6.{localdate().year + om_ar}."


def test_what_the_message_of_a_day_shows_can_be_written_there() -> None:
    with pytest.raises(ValidationError) as feil:
        Datofelt().clean("i morgen")
    vist = re.search(r"for eksempel (\S+)\.$", feil.value.messages[0])
    assert vist and Datofelt().clean(vist[1]) > localdate()
