"""What has been answered, to look over before it is saved."""

from datetime import date
from decimal import Decimal
from typing import Any

from django.forms import BoundField, ChoiceField
from django.utils.translation import gettext as _

from alis.web.felles.visning import dato_lang, prosent
from alis.web.sak.skjema.registrering import Registreringsskjema

Svarliste = list[tuple[str, str]]


def lag_oversikt(skjema: Registreringsskjema) -> list[tuple[str, Svarliste]]:
    """Part by part, the questions that were answered; the unanswered are said to be so."""
    return [
        (navn, [(str(felt.label), _svar(felt, skjema.cleaned_data[felt.name])) for felt in felter])
        for navn, felter in skjema.deler()
    ]


def _svar(felt: BoundField, verdi: Any) -> str:
    if isinstance(felt.field, ChoiceField):
        return str(dict(felt.field.choices)[verdi])  # type: ignore[arg-type]
    if verdi in (None, ""):
        return _("Ikke oppgitt")
    if isinstance(verdi, date):
        return dato_lang(verdi)
    return prosent(verdi) if isinstance(verdi, Decimal) else str(verdi)
