"""Part 3: who supervises the doctor."""

from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from alis.services.avtale.delendring import Veilederen
from alis.services.avtale.utkastbilde import Utkastbilde


class Veilederskjema(forms.Form):
    veileder = forms.ChoiceField(
        label=_("Veileder i allmennmedisin"),
        widget=forms.RadioSelect(attrs={"class": "ds-input"}),
        error_messages={
            "required": _("Velg hvem som skal veilede legen."),
            "invalid_choice": _("Velg en av veilederne på listen. Rollen kan være avsluttet."),
        },
    )

    def __init__(self, *args: Any, bilde: Utkastbilde, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["veileder"].choices = [  # type: ignore[attr-defined]
            (str(kandidat.person_id), kandidat.navn) for kandidat in bilde.veiledere
        ]

    @staticmethod
    def fra(bilde: Utkastbilde) -> dict[str, Any]:
        return {"veileder": str(bilde.veileder_id) if bilde.veileder_id else ""}

    def endring(self) -> Veilederen:
        return Veilederen(person_id=UUID(self.cleaned_data["veileder"]))
