"""A Word template may name fields and lists, and compute nothing."""

from io import BytesIO

import docx
import pytest

from alis.domain.dokument.wordfelt import Wordfeil, Wordfeilslag
from alis.integrations.dokument.wordmal import (
    kontroller_wordmal,
)
from factories.wordmal import (
    VERDIER,
    med_tekst,
    slag,
)

SLAG = Wordfeilslag


UTTRYKK = {
    "{{ x.__class__ }}": SLAG.UGYLDIG_UTTRYKK,
    "{{ lege.__class__.__mro__ }}": SLAG.UGYLDIG_UTTRYKK,
    "{{ lege['__class__'] }}": SLAG.UGYLDIG_UTTRYKK,
    "{{ lege|attr('__class__') }}": SLAG.UGYLDIG_UTTRYKK,
    "{{ cycler.__init__.__globals__ }}": SLAG.UGYLDIG_UTTRYKK,
    "{% include 'hemmelig' %}": SLAG.UGYLDIG_UTTRYKK,
    "{% import 'a' as b %}": SLAG.UGYLDIG_UTTRYKK,
    "{% set a = lege %}": SLAG.UGYLDIG_UTTRYKK,
    "{% macro a() %}{% endmacro %}": SLAG.UGYLDIG_UTTRYKK,
    "{% for i in range(1000000000) %}x{% endfor %}": SLAG.UGYLDIG_UTTRYKK,
    "{% for p in punkter %}{% for q in punkter %}x{% endfor %}{% endfor %}": SLAG.UGYLDIG_UTTRYKK,
    "{% for p in punkter %}{% for a in p.avsnitt %}{% for b in a %}x{% endfor %}{% endfor %}{% endfor %}": (
        SLAG.UGYLDIG_UTTRYKK
    ),
    "{% for p in punkter recursive %}{{ loop(punkter) }}{% endfor %}": SLAG.UGYLDIG_UTTRYKK,
    "{{ 'a' * 9999999999 }}": SLAG.UGYLDIG_UTTRYKK,
    "{{ 9 ** 9 ** 9 }}": SLAG.UGYLDIG_UTTRYKK,
    "{{ lege ": SLAG.SKRIVEFEIL,
    "{% if lege %}x": SLAG.SKRIVEFEIL,
    "Ingen felt her": SLAG.INGEN_FELT,
}


@pytest.mark.parametrize(("tekst", "ventet"), UTTRYKK.items(), ids=UTTRYKK)
def test_an_expression_that_could_compute_is_refused(tekst: str, ventet: Wordfeilslag) -> None:
    assert slag(med_tekst(tekst)) == {ventet}


def test_an_expression_is_found_wherever_it_hides() -> None:
    word = docx.Document()
    word.add_paragraph("{{ lege }}")
    word.sections[0].header.paragraphs[0].text = "{{ a.b }}"
    word.core_properties.title = "{{ c.d }}"
    ut = BytesIO()
    word.save(ut)

    assert {feil.detalj for feil in kontroller_wordmal(ut.getvalue(), eksempel=VERDIER)} == {"a.b", "c.d"}


@pytest.mark.parametrize(
    ("skrevet", "feil"),
    [
        ("{{ kommun }}", Wordfeil(slag=SLAG.UKJENT_FELT, detalj="kommun", forslag="kommune")),
        ("{{ hprnr }}", Wordfeil(slag=SLAG.UKJENT_FELT, detalj="hprnr", forslag="hpr_nr")),
        ("{{ xyzzy }}", Wordfeil(slag=SLAG.UKJENT_FELT, detalj="xyzzy")),
        (
            "{% for e in elementer %}{{ e.blop }}{% endfor %}",
            Wordfeil(slag=SLAG.UKJENT_FELT, detalj="e.blop", forslag="e.belop"),
        ),
        (
            "{% for p in punkt %}{% endfor %}",
            Wordfeil(slag=SLAG.UKJENT_FELT, detalj="punkt", forslag="punkter"),
        ),
    ],
    ids=str,
)
def test_an_unknown_field_is_named_with_the_nearest_known_one(skrevet: str, feil: Wordfeil) -> None:
    assert kontroller_wordmal(med_tekst(skrevet), eksempel=VERDIER) == (feil,)
