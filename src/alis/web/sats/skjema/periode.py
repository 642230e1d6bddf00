"""The days of a new grant period, and the reason of a return."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from alis.domain.regel import Satssett
from alis.domain.verdier import Periode
from alis.domain.verdier.periode import EN_DAG
from alis.web.felles.felter import Datofelt

LENGSTE_GRUNN = 2000


class Periodeskjema(forms.Form):
    fom = Datofelt(
        label=_("Første dag"), error_messages={"required": _("Skriv den første dagen i perioden.")}
    )
    tom = Datofelt(label=_("Siste dag"), error_messages={"required": _("Skriv den siste dagen i perioden.")})

    def clean(self) -> dict[str, Any]:
        svar = super().clean() or {}
        fom, tom = svar.get("fom"), svar.get("tom")
        if fom and tom and tom < fom:
            self.add_error("tom", _("Siste dag er før første dag. Rett den ene."))
        elif fom and tom and tom > Satssett.siste_mulige_dag(fom):
            self.add_error(
                "tom", _("En periode kan ikke være lengre enn tolv måneder. Velg en tidligere dag.")
            )
        return svar

    def periode(self) -> Periode:
        return Periode(self.cleaned_data["fom"], self.cleaned_data["tom"])


def neste_periode(siste: Satssett) -> dict[str, date]:
    """A proposal: the twelve months after the newest period."""
    fom = siste.tom + EN_DAG
    return {"fom": fom, "tom": Satssett.siste_mulige_dag(fom)}


class Returskjema(forms.Form):
    grunn = forms.CharField(
        label=_("Hva må rettes?"),
        max_length=LENGSTE_GRUNN,
        widget=forms.Textarea(attrs={"class": "ds-input", "rows": 4}),
        error_messages={
            "required": _("Skriv hva som må rettes, så den som skrev satsene, vet hva som mangler."),
        },
    )
