"""What is written when an advance is registered."""

from uuid import uuid4

from django import forms
from django.utils.translation import gettext_lazy as _

from alis.domain.avtale import Element
from alis.services.sats import nasjonale_satssett
from alis.web.felles.eksempeldag import I_FJOR, med_eksempel
from alis.web.felles.elementnavn import ELEMENTNAVN
from alis.web.felles.felter import Datofelt, Kronefelt
from alis.web.felles.visning import periode


class Forskuddsskjema(forms.Form):
    """`forskudd_id` is made with the form, so that the same form sent twice is one advance."""

    forskudd_id = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4)
    periode = forms.ChoiceField(
        label=_("Tilskuddsperiode"),
        widget=forms.Select(attrs={"class": "ds-input"}),
        error_messages={
            "required": _("Velg en tilskuddsperiode."),
            "invalid_choice": _("Velg en fra lista."),
        },
    )
    element = forms.ChoiceField(
        label=_("Element"),
        widget=forms.Select(attrs={"class": "ds-input"}),
        error_messages={"required": _("Velg et element."), "invalid_choice": _("Velg et fra lista.")},
    )
    belop = Kronefelt(label=_("Beløp"), error_messages={"required": _("Skriv hvor mye legen har fått.")})
    dato = Datofelt(
        label=_("Dagen det ble betalt"),
        error_messages={"required": med_eksempel(_("Skriv dagen, for eksempel {eksempel}."), om_ar=I_FJOR)},
    )

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        nyest_forst = sorted(nasjonale_satssett(), key=lambda sett: sett.fom, reverse=True)
        self.fields["periode"].choices = [  # type: ignore[attr-defined]
            (sett.navn, periode(sett.fom, sett.tom)) for sett in nyest_forst
        ]
        self.fields["element"].choices = [  # type: ignore[attr-defined]
            (element.value, ELEMENTNAVN[element]) for element in Element
        ]
