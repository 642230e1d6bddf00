"""The glossary holds each domain word once, and points at where it is defined."""

from functools import reduce
from importlib import import_module

import pytest

from alis.domain.avtale import Element
from alis.domain.parter import Stillingstype
from alis.domain.tilgang import Rolle
from alis.domain.utdanning import Fravarstype
from alis.integrations.ordliste import Ord, les_ordliste

ORDLISTE = les_ordliste()


def finn(navn: str) -> object:
    """What a dotted name stands for: as much of it as is a module, and the rest as attributes."""
    deler = navn.split(".")
    for antall in range(len(deler), 0, -1):
        try:
            modul = import_module(".".join(deler[:antall]))
        except ModuleNotFoundError:
            continue
        return reduce(getattr, deler[antall:], modul)
    raise LookupError(navn)


@pytest.mark.parametrize(
    "oppslag",
    [oppslag for oppslag in ORDLISTE.values() if oppslag.definert],
    ids=lambda oppslag: oppslag.kode,
)
def test_a_word_is_defined_where_the_glossary_says(oppslag: Ord):
    assert finn(oppslag.definert) is not None


@pytest.mark.parametrize("tabell", [Rolle, Stillingstype, Element, Fravarstype])
def test_every_role_position_element_and_absence_has_its_word(tabell):
    assert [verdi.value for verdi in tabell if verdi.value not in ORDLISTE] == []


def test_no_two_words_are_spelled_alike():
    skrives = [oppslag.skrives.casefold() for oppslag in ORDLISTE.values()]

    assert sorted(set(skrives)) == sorted(skrives)
