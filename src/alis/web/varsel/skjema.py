"""The forms of how one is told."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from alis.domain.varsel import VARSELMALER, Varselmal
from alis.services.varsel.velg_epost import VALGFRIE
from alis.web.felles.eksempeldag import med_eksempel
from alis.web.felles.felter import Datofelt, tekstboks

SKRIV_DATO = med_eksempel(_("Skriv en dato, for eksempel {eksempel}."))


class Epostskjema(forms.Form):
    """Where mail goes, and one box for each kind that may be declined."""

    epost = forms.EmailField(
        label=_("E-postadresse"),
        help_text=_("Uten adresse ser du varslene bare her."),
        required=False,
        widget=tekstboks(inputmode="email", autocomplete="email"),
        error_messages={"invalid": _("Skriv en e-postadresse, for eksempel kari@kommune.no.")},
    )
    onsket = forms.MultipleChoiceField(
        label=_("Send meg også e-post når"),
        widget=forms.CheckboxSelectMultiple(attrs={"class": "ds-input"}),
        required=False,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        felt = self.fields["onsket"]
        assert isinstance(felt, forms.MultipleChoiceField)
        felt.choices = [(mal.value, _(VARSELMALER[mal].tittel)) for mal in VALGFRIE]

    def maler(self) -> frozenset[Varselmal]:
        return frozenset(Varselmal(verdi) for verdi in self.cleaned_data["onsket"])


class Kalenderskjema(forms.Form):
    """`adresse_id` makes a form that is sent twice one device."""

    adresse_id = forms.UUIDField(widget=forms.HiddenInput)
    navn = forms.CharField(
        label=_("Hva slags kalender er det?"),
        help_text=_("Så du kjenner den igjen, for eksempel «Telefonen min»."),
        max_length=60,
        widget=tekstboks(),
        error_messages={
            "required": _("Skriv et navn på kalenderen, for eksempel «Telefonen min»."),
            "max_length": _("Navnet kan ha høyst 60 tegn. Kort det ned."),
        },
    )


class Stedfortrederskjema(forms.Form):
    stedfortreder = forms.ChoiceField(
        label=_("Hvem er stedfortreder?"),
        widget=forms.RadioSelect(attrs={"class": "ds-input"}),
        error_messages={
            "required": _("Velg hvem som skal være stedfortreder."),
            "invalid_choice": _("Velg en av kollegaene i listen."),
        },
    )
    fom = Datofelt(label=_("Første dag du er borte"), error_messages={"required": SKRIV_DATO})
    tom = Datofelt(
        label=_("Siste dag du er borte"),
        help_text=_("Ikke skriv hvorfor du er borte."),
        error_messages={"required": SKRIV_DATO},
    )

    def __init__(self, *args: Any, kollegaer: Sequence[tuple[UUID, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        felt = self.fields["stedfortreder"]
        assert isinstance(felt, forms.ChoiceField)
        felt.choices = [(str(person_id), navn) for person_id, navn in kollegaer]

    def clean(self) -> dict[str, Any]:
        super().clean()
        fom, tom = self.cleaned_data.get("fom"), self.cleaned_data.get("tom")
        if fom and tom and tom < fom:
            self.add_error("tom", _("Siste dag er før første dag. Rett den ene."))
        return self.cleaned_data
