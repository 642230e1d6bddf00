"""What is written when something is done with a claim."""

from django import forms
from django.utils.translation import gettext_lazy

from alis.web.felles.eksempeldag import I_FJOR, med_eksempel
from alis.web.felles.felter import Datofelt, Kronefelt


class Innbetalingsskjema(forms.Form):
    dato = Datofelt(
        label=gettext_lazy("Dagen kommunen fikk pengene"),
        error_messages={
            "required": med_eksempel(gettext_lazy("Skriv dagen, for eksempel {eksempel}."), om_ar=I_FJOR)
        },
    )
    belop = Kronefelt(
        label=gettext_lazy("Beløp"),
        error_messages={"required": gettext_lazy("Skriv hvor mye som er betalt.")},
    )


class Begrunnelsesskjema(forms.Form):
    fordi = forms.CharField(
        label=gettext_lazy("Hvorfor?"),
        max_length=2000,
        widget=forms.Textarea(attrs={"class": "ds-input", "rows": 4}),
        help_text=gettext_lazy("Ikke skriv noe om helse eller private forhold."),
        error_messages={"required": gettext_lazy("Skriv hvorfor.")},
    )


class Angreskjema(forms.Form):
    fordi = forms.CharField(
        label=gettext_lazy("Hvorfor slutter avtalen ikke likevel?"),
        max_length=500,
        widget=forms.Textarea(attrs={"class": "ds-input", "rows": 3}),
        help_text=gettext_lazy("Ikke skriv noe om helse eller private forhold."),
        error_messages={"required": gettext_lazy("Skriv hvorfor.")},
    )


class Innsigelsesskjema(forms.Form):
    fordi = forms.CharField(
        label=gettext_lazy("Hva er feil?"),
        max_length=4000,
        widget=forms.Textarea(attrs={"class": "ds-input", "rows": 6}),
        help_text=gettext_lazy("Skriv hva du mener er riktig. Ikke skriv noe om helse."),
        error_messages={"required": gettext_lazy("Skriv hva du mener er feil.")},
    )


class Bekreftskjema(forms.Form):
    """Nothing to write: the button is the answer."""
