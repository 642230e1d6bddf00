"""What is written when the report is delivered, or when that is corrected."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from alis.services.soknad.registrer_rapport import Rapport
from alis.services.soknad.soknadsbilde import Rapportbilde
from alis.web.felles.felter import Datofelt, tekstboks
from alis.web.soknad.skjema import LENGSTE_GRUNN

LENGSTE_REFERANSE = 200
JA_NEI = [("ja", _("Ja")), ("nei", _("Nei"))]


class Rapportskjema(forms.Form):
    """`retter` is the registration that is corrected: its answers stand in the form, and it asks why.
    `om_revisor` is what the call says of the auditor."""

    levert = Datofelt(
        label=_("Dagen rapporten ble levert"),
        help_text=_("Dagen den ble sendt i statens portal."),
        error_messages={"required": _("Skriv dagen rapporten ble levert.")},
    )
    referanse = forms.CharField(
        label=_("Referanse"),
        required=False,
        max_length=LENGSTE_REFERANSE,
        widget=tekstboks(),
        help_text=_("Statens eller arkivets nummer på rapporten. Kan stå tom."),
        error_messages={"max_length": _("Referansen er for lang. Kort den ned til 200 tegn.")},
    )
    med_revisoruttalelse = forms.ChoiceField(
        choices=JA_NEI,
        widget=forms.RadioSelect(attrs={"class": "ds-input"}),
        label=_("Fulgte det med en uttalelse fra revisor?"),
        error_messages={"required": _("Velg om det fulgte med en uttalelse fra revisor.")},
    )
    grunn = forms.CharField(
        label=_("Hvorfor rettes det?"),
        max_length=LENGSTE_GRUNN,
        widget=forms.Textarea(attrs={"class": "ds-input", "rows": 4}),
        help_text=_("Det som sto før, blir stående med grunnen under. Skriv ikke noe om helse."),
        error_messages={
            "required": _("Skriv hvorfor det rettes, så det kan forstås senere."),
            "max_length": _("Grunnen er for lang. Kort den ned til 2000 tegn."),
        },
    )

    def __init__(self, *args: Any, retter: Rapportbilde | None, om_revisor: str, **kwargs: Any) -> None:
        kwargs["initial"] = _now(retter) if retter else None
        super().__init__(*args, **kwargs)
        self.fields["med_revisoruttalelse"].help_text = om_revisor
        if retter is None:
            del self.fields["grunn"]

    def rapport(self) -> Rapport:
        svar = self.cleaned_data
        return Rapport(
            levert=svar["levert"],
            referanse=svar["referanse"],
            med_revisoruttalelse=svar["med_revisoruttalelse"] == "ja",
            grunn=svar.get("grunn", ""),
        )


def _now(retter: Rapportbilde) -> dict[str, Any]:
    return {
        "levert": retter.levert,
        "referanse": retter.referanse,
        "med_revisoruttalelse": "ja" if retter.med_revisoruttalelse else "nei",
    }
