"""What is written when money is paid."""

from typing import Any
from uuid import uuid4

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from alis.services.utbetaling.kontonummer import UgyldigKontonummer, les_kontonummer, vis_kontonummer
from alis.web.felles.eksempeldag import I_FJOR, med_eksempel
from alis.web.felles.felter import Datofelt, tekstboks


class Kontofelt(forms.Field):
    """An account number as people write it. Cleans to eleven digits."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("widget", tekstboks(inputmode="numeric", maxlength=30))
        super().__init__(**kwargs)

    def prepare_value(self, value: Any) -> Any:
        return vis_kontonummer(value) if isinstance(value, str) and len(value) == 11 else value

    def to_python(self, value: Any) -> str:
        if value in self.empty_values:
            return ""
        try:
            return les_kontonummer(str(value))
        except UgyldigKontonummer:
            raise ValidationError(
                _("Kontonummeret stemmer ikke. Skriv de elleve sifrene én gang til.")
            ) from None


LENGSTE_GRUNN = 500


class Utbetalingsskjema(forms.Form):
    """`utbetaling_id` is made with the page, so that the same press twice is one payment."""

    utbetaling_id = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4)
    betalingsdag = Datofelt(
        label=_("Dagen banken skal betale"),
        error_messages={"required": med_eksempel(_("Skriv dagen, for eksempel {eksempel}."))},
    )
    fra_konto = Kontofelt(
        label=_("Kontoen kommunen betaler fra"),
        error_messages={"required": _("Skriv kontonummeret som pengene skal tas fra.")},
    )


class Kontoskjema(forms.Form):
    kontonummer = Kontofelt(
        label=_("Kontonummeret ditt"),
        help_text=_("Elleve sifre. Kommunen bekrefter det før noe blir betalt dit."),
        error_messages={"required": _("Skriv kontonummeret.")},
    )


class Svarskjema(forms.Form):
    dag = Datofelt(
        label=_("Dagen banken betalte"),
        error_messages={"required": med_eksempel(_("Skriv dagen, for eksempel {eksempel}."), om_ar=I_FJOR)},
    )
