"""The doctor shares an earlier course with another kommune, or takes it back."""

from django import forms


class Delingsskjema(forms.Form):
    """Either a consent to take back, or the two cases of a new one."""

    samtykke = forms.UUIDField(required=False)
    fra = forms.UUIDField(required=False)
    til = forms.UUIDField(required=False)
