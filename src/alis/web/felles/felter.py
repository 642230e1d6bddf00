"""Form fields that read what people write: Norwegian dates, amounts and per cent."""

import re
from datetime import date
from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from alis.domain.verdier.norske_tall import les_hundredeler
from alis.web.felles import visning
from alis.web.felles.eksempeldag import med_eksempel

FIRST_DAY, LAST_DAY = date(1900, 1, 1), date(2200, 12, 31)
MAX_ORE = 10**12
ISO = re.compile(r"(?P<y>\d{4})-(?P<m>\d{1,2})-(?P<d>\d{1,2})")
NORWEGIAN = re.compile(r"(?P<d>\d{1,2})[./](?P<m>\d{1,2})[./](?P<y>\d{4})")
PER_CENT = re.compile(r"-?[0-9]+(\.[0-9]+)?")
HOURS = re.compile(r"\d{1,4}(\.(0|00|25|5|50|75))?")


def tekstboks(*, inputmode: str = "text", **attrs: Any) -> forms.TextInput:
    return forms.TextInput(
        attrs={"class": "ds-input", "inputmode": inputmode, "autocomplete": "off", **attrs}
    )


def jatekst(tekst: Any, **kwargs: Any) -> forms.BooleanField:
    """A box to tick; one that is left empty is a no."""
    boks = forms.CheckboxInput(attrs={"class": "ds-input"})
    return forms.BooleanField(label=tekst, required=False, widget=boks, **kwargs)


class Datofelt(forms.Field):
    """A day as `21.11.2026`; ISO is read too. Cleans to a date or None. `eksempel` is how one that fits is written."""

    eksempel = ""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("widget", tekstboks(inputmode="numeric", placeholder="dd.mm.åååå"))
        super().__init__(**kwargs)

    def prepare_value(self, value: Any) -> Any:
        return f"{value:%d.%m.%Y}" if isinstance(value, date) else value

    def to_python(self, value: Any) -> date | None:
        if value in self.empty_values or isinstance(value, date):
            return value or None
        match = NORWEGIAN.fullmatch(text := str(value).strip()) or ISO.fullmatch(text)
        if match is None:
            raise ValidationError(self._how_to_write())
        try:
            day = date(int(match["y"]), int(match["m"]), int(match["d"]))
        except ValueError:
            raise ValidationError(_("Denne dagen finnes ikke i kalenderen. Se på dag og måned.")) from None
        if not FIRST_DAY <= day <= LAST_DAY:
            raise ValidationError(_("Skriv et år mellom 1900 og 2200."))
        return day

    def _how_to_write(self) -> Any:
        tekst = _("Skriv datoen som dag, måned og år, for eksempel {eksempel}.")
        return format_lazy(tekst, eksempel=self.eksempel) if self.eksempel else med_eksempel(tekst)


class Kronefelt(forms.Field):
    """An amount in kroner, `132 000` or `91 317,19`. Cleans to whole øre or None."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("widget", tekstboks(inputmode="decimal"))
        super().__init__(**kwargs)

    def prepare_value(self, value: Any) -> Any:
        return visning.tall(value) if isinstance(value, int) else value

    def to_python(self, value: Any) -> int | None:
        if value in self.empty_values or isinstance(value, int):
            return None if value in self.empty_values else value
        ore = les_hundredeler(str(value))
        if ore is None:
            raise ValidationError(_("Skriv beløpet med tall, for eksempel 132 000 eller 91 317,19."))
        if ore > MAX_ORE:
            raise ValidationError(_("Beløpet er for stort. Skriv 10 milliarder kroner eller mindre."))
        return ore


class Prosentfelt(forms.Field):
    """A percentage over 0 and at most 100, `80` or `62,5`. Cleans to Decimal or None."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("widget", tekstboks(inputmode="decimal"))
        super().__init__(**kwargs)

    def prepare_value(self, value: Any) -> Any:
        return f"{value.normalize():f}".replace(".", ",") if isinstance(value, Decimal) else value

    def to_python(self, value: Any) -> Decimal | None:
        if value in self.empty_values or isinstance(value, Decimal):
            return value or None
        text = str(value).strip().removesuffix("%").strip().replace(",", ".")
        if not PER_CENT.fullmatch(text):
            raise ValidationError(_("Skriv prosenten med tall, for eksempel 80 eller 62,5."))
        prosent = Decimal(text)
        if not 0 < prosent <= 100:
            raise ValidationError(_("Prosenten må være over 0 og ikke mer enn 100."))
        if len(text.partition(".")[2]) > 2:
            raise ValidationError(_("Skriv prosenten med høyst to desimaler, for eksempel 62,55."))
        return prosent


class Timefelt(forms.Field):
    """Hours in whole and quarter hours, `42` or `15,75`. Cleans to Decimal or None."""

    def __init__(self, *, mest: int, **kwargs: Any) -> None:
        kwargs.setdefault("widget", tekstboks(inputmode="decimal"))
        self.mest = mest
        super().__init__(**kwargs)

    def prepare_value(self, value: Any) -> Any:
        return f"{value.normalize():f}".replace(".", ",") if isinstance(value, Decimal) else value

    def to_python(self, value: Any) -> Decimal | None:
        if value in self.empty_values or isinstance(value, Decimal):
            return None if value in self.empty_values else value
        match = HOURS.fullmatch(str(value).strip().replace(",", "."))
        if match is None:
            raise ValidationError(_("Skriv timene med tall, i hele timer eller kvarter, for eksempel 15,75."))
        timer = Decimal(match[0])
        if timer > self.mest:
            raise ValidationError(_("Skriv %(mest)s timer eller mindre.") % {"mest": self.mest})
        return timer
