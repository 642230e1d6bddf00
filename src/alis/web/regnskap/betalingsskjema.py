"""What is written when money has gone between the kommune and the state."""

from uuid import uuid4

from django import forms
from django.utils.translation import gettext_lazy as _

from alis.web.felles.eksempeldag import I_FJOR, med_eksempel
from alis.web.felles.felter import Datofelt, Kronefelt


class Betalingsskjema(forms.Form):
    """`skjema_id` is made with the form, so that the same form sent twice is one payment."""

    skjema_id = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4)
    periode = forms.CharField(widget=forms.HiddenInput, max_length=60, required=False)
    belop = Kronefelt(label=_("Beløp"), error_messages={"required": _("Skriv hvor mye som er betalt.")})
    dato = Datofelt(
        label=_("Dagen det ble betalt"),
        error_messages={
            "required": med_eksempel(_("Skriv dagen, for eksempel {eksempel}."), "1.12.", om_ar=I_FJOR)
        },
    )
