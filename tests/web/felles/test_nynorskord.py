"""One word for one thing in nynorsk: what was written in two ways is written in one."""

import re
from pathlib import Path

import pytest

KATALOG = Path(__file__).parents[3] / "src/alis/web/locale/nn/LC_MESSAGES/django.po"
TEKSTER = re.findall(r'^msgstr(?:\[\d\])? "(.+)"$', KATALOG.read_text(encoding="utf-8"), re.MULTILINE)
ETT_ORD = {
    r"\b\w*avtalen\b": "avtala er eit hokjønnsord her",
    r"\bløfte[rt]?\b": "lovnad",
    r"\btilboden\b": "tilbydd",
    r"\b[Ff]orslaget som sjukehuset får\b": "framlegget, som sida heiter",
    r"\bmed i forslaget\b": "framlegget, som sida heiter",
}


@pytest.mark.parametrize(("skrivemate", "i_staden"), ETT_ORD.items())
def test_the_catalogue_has_one_word_for_one_thing(skrivemate: str, i_staden: str) -> None:
    assert len(TEKSTER) > 5_000
    assert [tekst for tekst in TEKSTER if re.search(skrivemate, tekst)] == [], i_staden
