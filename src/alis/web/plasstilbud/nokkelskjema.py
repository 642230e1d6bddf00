"""A key that is to be made: what it is for, and how long it is to last."""

from uuid import uuid4

from django import forms
from django.utils.translation import gettext_lazy as _

from alis.web.felles.felter import tekstboks

VARIGHETER = ((90, _("90 dager")), (180, _("180 dager")), (365, _("Et år")))


class Nokkelskjema(forms.Form):
    """`nokkel_id` makes a form that is sent twice one key."""

    nokkel_id = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4)
    navn = forms.CharField(
        label=_("Hva skal nøkkelen brukes til?"),
        help_text=_("Navnet på systemet deres, så dere kjenner den igjen."),
        max_length=60,
        widget=tekstboks(),
        error_messages={
            "required": _("Skriv hvilket system nøkkelen er til."),
            "max_length": _("Navnet kan ha høyst 60 tegn. Kort det ned."),
        },
    )
    dager = forms.TypedChoiceField(
        label=_("Hvor lenge skal den gjelde?"),
        coerce=int,
        choices=VARIGHETER,
        initial=365,
        widget=forms.Select(attrs={"class": "ds-input"}),
        error_messages={
            "required": _("Velg hvor lenge nøkkelen skal gjelde."),
            "invalid_choice": _("Velg en av varighetene i listen."),
        },
    )
