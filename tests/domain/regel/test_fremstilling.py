"""Facts in the reader's own written language."""

from datetime import date
from fractions import Fraction

import pytest

from alis.domain.regel.fremstilling import Fremstilling
from alis.domain.verdier import Periode

NYNORSK = {"fra {dag}": "frå {dag}", "ingenting": "inkje", "ja": "jau", "{p} teller": "{p} tel"}


@pytest.mark.parametrize(
    ("verdi", "form", "vist"),
    [
        (Periode(date(2026, 6, 1), None), "", "frå 01.06.2026"),
        (Periode(date(2026, 6, 1), date(2026, 6, 30)), "", "01.06.2026–30.06.2026"),
        ((), "", "inkje"),
        (True, "", "jau"),
        (Fraction(4, 5), "%", "80\u00a0%"),
        (Fraction(1, 3), "/", "1/3"),
        (9_131_719, "kr", "91\u00a0317,19\u00a0kr"),
    ],
)
def test_a_fact_is_shown_in_the_readers_language(verdi: object, form: str, vist: str) -> None:
    assert Fremstilling(lambda tekst: NYNORSK.get(tekst, tekst)).vis(verdi, form) == vist


def test_the_text_is_translated_before_it_is_filled() -> None:
    fremstilling = Fremstilling(lambda tekst: NYNORSK.get(tekst, tekst))
    assert fremstilling.fyll("{p} teller", {"p": Periode(date(2026, 6, 1), None)}) == "frå 01.06.2026 tel"
