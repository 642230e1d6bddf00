"""The one JSON form of a document, and the hash that the parties sign."""

import json
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from alis.domain.dokument import Skriftsprak, innholdshash, kanonisk_json, les_innhold
from alis.domain.parter import Driftsform
from factories.avtaleinnhold import FAKTA, LAGET, LEGE, avtaleinnhold


@pytest.mark.parametrize("sprak", Skriftsprak)
def test_what_is_written_can_be_read_again_unchanged(sprak: Skriftsprak) -> None:
    innhold = avtaleinnhold(sprak)
    assert les_innhold(kanonisk_json(innhold)) == innhold


def test_keys_are_sorted_and_letters_are_plain_utf8() -> None:
    tekst = kanonisk_json(avtaleinnhold()).decode()
    assert "Máret Ánne Sørgård Hætta" in tekst
    assert tekst == json.dumps(json.loads(tekst), ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def test_money_is_whole_ore_and_shares_are_exact() -> None:
    lege = replace(LEGE, driftsform=Driftsform.ANNET, fordeling_alis=Fraction(1, 3))
    skrevet = json.loads(kanonisk_json(avtaleinnhold(lege=lege)))
    assert skrevet["fakta"]["elementer"][0]["belop_per_ar"] == {"ore": 10560000}
    assert skrevet["fakta"]["lege"]["fordeling_alis"] == "1/3"


def test_the_same_number_and_the_same_moment_give_the_same_hash() -> None:
    stilling = replace(LEGE.stillinger[0], prosent=Decimal("80.0"))
    norsk_tid = LAGET.astimezone(timezone(timedelta(hours=2)))
    annen = replace(avtaleinnhold(lege=replace(LEGE, stillinger=(stilling,))), laget_at=norsk_tid)
    assert innholdshash(annen) == innholdshash(avtaleinnhold())


@settings(deadline=None)
@given(tekst=st.text(min_size=1).filter(lambda t: t != FAKTA.elementer[0].avtalt_tekst))
def test_any_other_word_gives_another_hash_and_survives_being_read(tekst: str) -> None:
    element = replace(FAKTA.elementer[0], avtalt_tekst=tekst)
    innhold = avtaleinnhold(elementer=(element, *FAKTA.elementer[1:]))
    assert les_innhold(kanonisk_json(innhold)) == innhold
    assert innholdshash(innhold) != innholdshash(avtaleinnhold())


def test_a_value_without_a_canonical_form_is_refused() -> None:
    with pytest.raises(TypeError):
        kanonisk_json((1.5,))


def test_json_that_lacks_a_key_is_refused() -> None:
    skrevet = json.loads(kanonisk_json(avtaleinnhold()))
    del skrevet["fakta"]["kommune"]["orgnr"]
    with pytest.raises(KeyError):
        les_innhold(json.dumps(skrevet))


def test_the_time_must_say_its_zone() -> None:
    with pytest.raises(ValueError, match="sone"):
        kanonisk_json(replace(avtaleinnhold(), laget_at=datetime(2025, 5, 20)))
