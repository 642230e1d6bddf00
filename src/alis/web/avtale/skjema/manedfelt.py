"""A field that reads a month as the template writes it: MM/ÅÅÅÅ."""

import re
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from alis.domain.verdier import add_months
from alis.domain.verdier.periode import EN_DAG
from alis.web.felles.eksempeldag import med_eksempel
from alis.web.felles.felter import tekstboks

MANED = re.compile(r"(?P<m>\d{1,2})\s*[./-]\s*(?P<y>\d{4})")
AR_FORST = re.compile(r"(?P<y>\d{4})-(?P<m>\d{1,2})")


class Manedfelt(forms.Field):
    """Cleans to the last day of the month, or None."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("widget", tekstboks(inputmode="numeric", placeholder="mm/åååå"))
        super().__init__(**kwargs)

    def prepare_value(self, value: Any) -> Any:
        return f"{value:%m/%Y}" if isinstance(value, date) else value

    def to_python(self, value: Any) -> date | None:
        if value in self.empty_values or isinstance(value, date):
            return value or None
        match = MANED.fullmatch(text := str(value).strip()) or AR_FORST.fullmatch(text)
        if match is None:
            raise ValidationError(med_eksempel(_("Skriv måned og år, for eksempel {eksempel}."), "06/"))
        maned, ar = int(match["m"]), int(match["y"])
        if not 1 <= maned <= 12:
            raise ValidationError(_("Måneden må være fra 1 til 12."))
        if not 1900 <= ar <= 2200:
            raise ValidationError(_("Skriv et år mellom 1900 og 2200."))
        return add_months(date(ar, maned, 1), 1) - EN_DAG
