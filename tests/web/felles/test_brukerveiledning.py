"""What the user guide tells of the half-year in hospital is called there what the pages call it."""

import re
from pathlib import Path

import pytest

ROT = Path(__file__).parents[3]
KATALOG = (ROT / "src/alis/web/locale/nn/LC_MESSAGES/django.po").read_text(encoding="utf-8")
ETIKETTER = {
    tekst.rstrip(".?:") for tekst in re.findall(r'^msgid(?:_plural)? "(.+)"$', KATALOG, re.MULTILINE)
}
DELER = {
    "alis-kontakt.md": ("",),
    "alis.md": ("## Sykehusplassen din", "## Mens du er i sykehuset"),
    "koordinator.md": (
        "## Samarbeidsavtalen med helseforetaket",
        "## Sykehusplass\n",
        "## Tjenesten i sykehus",
    ),
    "signatar.md": ("## Samarbeidsavtalen med helseforetaket",),
}
UTHEVET = {
    "Tjeneste i en kommunal institusjon",
    "Rekkefølgen",
    "Har legen også en stilling hos dere, mens en annen kommune meldte behovet",
    "Får du et tilbud",
}
"""What is bold to be found, and is on no page."""


@pytest.mark.parametrize(
    ("fil", "overskrift"), [(fil, del_) for fil, deler in DELER.items() for del_ in deler]
)
def test_every_label_that_is_quoted_stands_on_a_page(fil: str, overskrift: str) -> None:
    tekst = (ROT / "docs/bruk" / fil).read_text(encoding="utf-8")
    _foran, fant, resten = tekst.partition(overskrift) if overskrift else ("", "helt", tekst)
    assert fant, overskrift
    avsnitt = resten if not overskrift else resten.partition("\n## ")[0]
    sitert = {ett.rstrip(".?:,") for ett in re.findall(r"\*\*([^*]+)\*\*", avsnitt)} - UTHEVET
    assert sitert, "nothing is quoted"
    assert sorted(sitert - ETIKETTER) == []
