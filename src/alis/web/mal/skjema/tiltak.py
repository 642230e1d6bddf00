"""The form of a suggested measure, and of why a template is returned."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from alis.domain.avtale import Element
from alis.domain.dokument import Skriftsprak, Tiltaksforslag
from alis.web.avtale.skjema.tegnkrav import krev_skrivbare_tegn
from alis.web.felles.elementnavn import ELEMENTNAVN

MED_TEKST = tuple(element for element in Element if element is not Element.VEILEDNING)
"""Under supervision nothing is agreed in words (002 §4.1.4)."""


def _text(label: Any) -> forms.CharField:
    return forms.CharField(
        label=label,
        max_length=1000,
        validators=[krev_skrivbare_tegn],
        widget=forms.Textarea(attrs={"class": "ds-input", "rows": 3}),
        error_messages={
            "required": _("Skriv forslaget."),
            "max_length": _("Forslaget er for langt. Kort det ned til 1000 tegn."),
        },
    )


class Tiltaksskjema(forms.Form):
    element = forms.ChoiceField(
        label=_("Hvilket element hører forslaget til?"),
        choices=[(element.value, ELEMENTNAVN[element]) for element in MED_TEKST],
        widget=forms.RadioSelect,
        error_messages={"required": _("Velg elementet som forslaget skal stå under.")},
    )
    nb = _text(_("Forslaget på bokmål"))
    nn = _text(_("Forslaget på nynorsk"))

    def tiltak(self) -> Tiltaksforslag:
        """What the form says; for a form that is valid."""
        svar = self.cleaned_data
        return Tiltaksforslag(
            id="tiltak",
            element=Element(svar["element"]),
            kilder=(),
            tekst={sprak: svar[sprak.value].strip() for sprak in Skriftsprak},
        )


class Returskjema(forms.Form):
    grunn = forms.CharField(
        label=_("Hva må rettes?"),
        help_text=_("Den som skrev malen, får se begrunnelsen."),
        max_length=2000,
        widget=forms.Textarea(attrs={"class": "ds-input", "rows": 4}),
        error_messages={
            "required": _("Skriv hva som må rettes før du sender malen tilbake."),
            "max_length": _("Begrunnelsen er for lang. Kort den ned til 2000 tegn."),
        },
    )
