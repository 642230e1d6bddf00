"""Every field of every form says in plain words how long a text may be."""

import importlib
import pkgutil
from collections.abc import Iterator

import pytest
from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import MaxLengthValidator
from django.utils import translation

import alis.web

MED_ORD = {"Kontrollkode": "tolv"}
"""Where the length is said as a word."""


def alle_felter() -> Iterator[tuple[str, forms.Field, int]]:
    for modul in pkgutil.walk_packages(alis.web.__path__, "alis.web."):
        importlib.import_module(modul.name)
    for skjema in sorted(_under(forms.BaseForm), key=lambda ett: (ett.__module__, ett.__name__)):
        if not skjema.__module__.startswith("alis.web."):
            continue
        for navn, felt in skjema.base_fields.items():
            for grense in (ett for ett in felt.validators if isinstance(ett, MaxLengthValidator)):
                yield f"{skjema.__module__}.{skjema.__name__}.{navn}", felt, int(grense.limit_value)


def _under(klasse: type) -> set[type]:
    return {under for ett in klasse.__subclasses__() for under in (ett, *_under(ett))}


FELTER = list(alle_felter())


def test_there_are_forms_to_look_at() -> None:
    assert len(FELTER) > 40


@pytest.mark.parametrize(("felt", "grense"), [pytest.param(f, g, id=navn) for navn, f, g in FELTER])
@pytest.mark.parametrize("sprak", ["nb", "nn"])
def test_a_text_that_is_too_long_is_told_how_long_it_may_be(
    felt: forms.Field, grense: int, sprak: str
) -> None:
    with translation.override(sprak), pytest.raises(ValidationError) as feil:
        felt.run_validators("x" * (grense + 1))
    with translation.override(sprak):
        meldinger = [str(melding) for melding in feil.value.messages]
    assert any(str(grense) in ett or MED_ORD.get(str(felt.label), "?") in ett for ett in meldinger), meldinger
    assert not any("færre tegn" in ett or "(det har" in ett for ett in meldinger), meldinger


def test_a_field_that_says_nothing_itself_is_told_it_too() -> None:
    with translation.override("nn"), pytest.raises(ValidationError) as feil:
        forms.CharField(max_length=500).clean("x" * 5001)
    with translation.override("nn"):
        assert feil.value.messages == ["Teksten er for lang. Kort han ned til 500 teikn."]
