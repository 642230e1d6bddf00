"""The form of the clauses that the parties may reword."""

from collections.abc import Mapping

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from alis.services.avtale.utkastbilde import Frittpunkt, Utkastbilde
from alis.web.avtale.skjema.tegnkrav import krev_skrivbare_tegn

LENGSTE_TEKST = 8000


class Friepunktskjema(forms.Form):
    """One field for each, named as the clause."""

    def __init__(self, svar: QueryDict | None, *, bilde: Utkastbilde) -> None:
        super().__init__(svar, initial={punkt.id: punkt.tekst for punkt in bilde.frie_punkter})
        for punkt in bilde.frie_punkter:
            self.fields[punkt.id] = _field(punkt)

    def tekster(self) -> Mapping[str, str]:
        """What the form says; for a form that is valid."""
        return {id: tekst.replace("\r\n", "\n") for id, tekst in self.cleaned_data.items()}


def _field(punkt: Frittpunkt) -> forms.CharField:
    return forms.CharField(
        label=f"{punkt.nummer} {punkt.overskrift}".strip(),
        help_text=_("Ett avsnitt på hver linje. La feltet stå tomt hvis punktet ikke skal ha tekst."),
        required=False,
        max_length=LENGSTE_TEKST,
        validators=[krev_skrivbare_tegn],
        widget=forms.Textarea(attrs={"class": "ds-input", "rows": 6}),
    )
