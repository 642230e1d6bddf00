"""The form where a kommune brings its Word template."""

from django import forms
from django.utils.translation import gettext_lazy as _

from alis.integrations.dokument.wordmal import STORSTE_FIL


class Wordmalskjema(forms.Form):
    fil = forms.FileField(
        label=_("Word-fil"),
        help_text=_("En .docx-fil på høyst 5 MB."),
        widget=forms.FileInput(attrs={"class": "ds-input", "accept": ".docx"}),
        error_messages={
            "required": _("Velg en Word-fil før du laster opp."),
            "empty": _("Filen er tom. Velg en annen."),
            "invalid": _("Velg en Word-fil før du laster opp."),
        },
    )

    def clean_fil(self) -> object:
        """Name and length; what is in it is judged when it is kept."""
        fil = self.cleaned_data["fil"]
        if fil.name.lower().endswith((".docm", ".dotm")):
            raise forms.ValidationError(
                _("Filen kan inneholde makroer. Lagre den som vanlig Word-dokument (.docx).")
            )
        if not fil.name.lower().endswith(".docx"):
            raise forms.ValidationError(
                _("Filen er ikke et Word-dokument. Lagre den som .docx og prøv igjen.")
            )
        if fil.size > STORSTE_FIL:
            raise forms.ValidationError(
                _("Filen er for stor. Den kan være på høyst 5 MB. Gjør bildene mindre.")
            )
        return fil
