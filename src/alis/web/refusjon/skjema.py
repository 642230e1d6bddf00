"""What the doctor writes in a claim, and what the kommune writes when it says no."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from alis.domain.avtale import Element
from alis.domain.refusjon import KAN_KREVES
from alis.domain.refusjon.grenser import LENGSTE_TEKST
from alis.domain.verdier import Belop
from alis.services.refusjon.refusjonsbilde import Refusjonsbilde
from alis.services.refusjon.refusjonsfelter import Refusjonsfelter
from alis.web.felles.elementnavn import ELEMENTNAVN
from alis.web.felles.felter import Datofelt, Kronefelt, Timefelt

UTEN_HELSE = _("Skriv ikke noe om pasienter, og ikke noe om helse.")


class Kravskjema(forms.Form):
    """Nothing but the element must be written for the draft to be kept; what is missing is said before it is sent."""

    element = forms.ChoiceField(label=_("Hva gjelder det?"), widget=forms.Select(attrs={"class": "ds-input"}))
    dag = Datofelt(
        label=_("Dag for aktiviteten"),
        required=False,
        help_text=_("Varte den flere dager, skriv den siste."),
    )
    utgift = Kronefelt(label=_("Hva kostet det?"), required=False)
    fond_ii = Kronefelt(
        label=_("Hva dekker Fond II?"),
        required=False,
        help_text=_("La stå tomt når fondet ikke dekker noe. Vi trekker det fra."),
    )
    timer = Timefelt(
        label=_("Timer borte fra praksis"),
        required=False,
        mest=400,
        help_text=_("Bare for praksiskompensasjon. Står beløpet tomt, regner vi det ut med satsen."),
    )
    hva = forms.CharField(
        label=_("Hva gjorde du?"),
        required=False,
        max_length=LENGSTE_TEKST,
        widget=forms.Textarea(attrs={"class": "ds-input", "rows": 3}),
        help_text=UTEN_HELSE,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["element"].choices = [  # type: ignore[attr-defined]
            (element.value, ELEMENTNAVN[element]) for element in KAN_KREVES
        ]

    def felter(self) -> Refusjonsfelter:
        svar = self.cleaned_data
        return Refusjonsfelter(
            element=Element(svar["element"]),
            dag=svar["dag"],
            utgift=None if svar["utgift"] is None else Belop(svar["utgift"]),
            fond_ii=Belop(svar["fond_ii"] or 0),
            timer=svar["timer"],
            hva=svar["hva"],
        )


def fra_bilde(bilde: Refusjonsbilde) -> dict[str, Any]:
    """As it stands, for the form to begin with."""
    return {
        "element": bilde.element.value,
        "dag": bilde.dag,
        "utgift": bilde.utgift.ore if bilde.utgift is not None else None,
        "fond_ii": bilde.fond_ii.ore or None,
        "timer": bilde.timer,
        "hva": bilde.hva,
    }


class Bekreftskjema(forms.Form):
    """Nothing is written: pressing the button is the answer."""


class Grunnskjema(forms.Form):
    fordi = forms.CharField(
        label=_("Hvorfor?"),
        max_length=LENGSTE_TEKST,
        widget=forms.Textarea(attrs={"class": "ds-input", "rows": 4}),
        help_text=_("Legen leser det du skriver. Si hva som må rettes. Skriv ikke noe om helse."),
        error_messages={"required": _("Skriv hvorfor, så legen vet hva som må gjøres.")},
    )
