"""How a need stands now where something else is written: for one who changes it after a colleague."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext as _

from alis.web.behov.skjema import Dagskjema
from alis.web.felles.visning import dato_lang


def det_som_star(skjema: Dagskjema) -> Iterator[tuple[str, str]]:
    """Label and value of each field that `initial` has otherwise than what was written. The form must be valid."""
    for felt in skjema:
        star = skjema.initial.get(felt.name)
        if _plain(star) != _plain(skjema.cleaned_data.get(felt.name)):
            yield str(felt.label), _shown(felt.field, star)


def _plain(verdi: Any) -> str:
    return str(verdi) if verdi or (verdi == 0 and verdi is not False) else ""


def _shown(felt: forms.Field, verdi: Any) -> str:
    if isinstance(felt, forms.BooleanField):
        return _("Ja") if verdi else _("Nei")
    if isinstance(verdi, date):
        return dato_lang(verdi)
    if isinstance(felt, forms.ChoiceField):
        return str({str(valg): navn for valg, navn in felt.choices}.get(_plain(verdi), verdi))  # type: ignore[misc, union-attr]
    return str(verdi)
