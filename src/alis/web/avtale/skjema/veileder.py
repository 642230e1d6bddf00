"""Part 3: who supervises the doctor."""

from typing import Any
from uuid import UUID

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from alis.domain.avtale.avtaledel import Avtaledel
from alis.services.avtale.delendring import Veilederen
from alis.services.avtale.utkastbilde import Utkastbilde
from alis.web.avtale.skjema.delskjema import Delskjema


class Veilederskjema(Delskjema):
    veileder = forms.ChoiceField(
        label=_("Veileder i allmennmedisin"),
        widget=forms.RadioSelect(attrs={"class": "ds-input"}),
        error_messages={
            "required": _("Velg hvem som skal veilede legen."),
            "invalid_choice": _("Velg en av veilederne på listen. Rollen kan være avsluttet."),
        },
    )

    def __init__(self, svar: QueryDict | None, *, bilde: Utkastbilde, del_: Avtaledel) -> None:
        super().__init__(svar, bilde=bilde, del_=del_)
        self.fields["veileder"].choices = [  # type: ignore[attr-defined]
            (str(kandidat.person_id), kandidat.navn) for kandidat in bilde.veiledere
        ]

    @staticmethod
    def fra(bilde: Utkastbilde) -> dict[str, Any]:
        return {"veileder": str(bilde.veileder_id) if bilde.veileder_id else ""}

    def endring(self) -> Veilederen:
        return Veilederen(person_id=UUID(self.cleaned_data["veileder"]))
