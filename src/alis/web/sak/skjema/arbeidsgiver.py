"""An earlier employer where training time counts."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from alis.web.felles.felter import Datofelt, tekstboks
from alis.web.sak.skjema.felter import SKRIV_DATO, krev_rekkefolge
from alis.web.sak.skjema.laas import Laastskjema


class Arbeidsgiverskjema(Laastskjema):
    navn = forms.CharField(
        label=_("Arbeidsgiver"),
        max_length=200,
        widget=tekstboks(),
        error_messages={"required": _("Skriv navnet på arbeidsgiveren.")},
    )
    fom = Datofelt(label=_("Første dag"), error_messages={"required": SKRIV_DATO})
    tom = Datofelt(label=_("Siste dag"), error_messages={"required": SKRIV_DATO})

    def clean(self) -> dict[str, Any]:
        super().clean()
        krev_rekkefolge(self, "fom", "tom")
        return self.cleaned_data
