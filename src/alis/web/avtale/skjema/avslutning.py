"""When and why an agreement ends."""

from django import forms
from django.utils.translation import gettext_lazy as _

from alis.services.avtale.avslutt_avtale import Avslutningsgrunn
from alis.web.felles.felter import Datofelt

GRUNNER = [
    (Avslutningsgrunn.FRATREDELSE.value, _("Legen slutter i stillingen")),
    (Avslutningsgrunn.FERDIG_SPESIALIST.value, _("Legen er ferdig spesialist")),
    (Avslutningsgrunn.UTEN_TILSKUDD.value, _("Staten gir ikke lenger tilskudd")),
    (Avslutningsgrunn.ENIGHET.value, _("Partene er enige om å avslutte")),
]


class Avslutningsskjema(forms.Form):
    siste_dag = Datofelt(
        label=_("Siste dag avtalen gjelder"),
        error_messages={"required": _("Skriv den siste dagen avtalen gjelder.")},
    )
    grunn = forms.ChoiceField(
        label=_("Hvorfor slutter avtalen?"),
        choices=GRUNNER,
        widget=forms.RadioSelect(attrs={"class": "ds-input"}),
        error_messages={"required": _("Velg hvorfor avtalen slutter.")},
    )

    def avslutningsgrunn(self) -> Avslutningsgrunn:
        return Avslutningsgrunn(self.cleaned_data["grunn"])
