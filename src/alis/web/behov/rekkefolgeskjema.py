"""The whole order, written as a number for each doctor who waits."""

from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext as _

from alis.services.plassering.list_behov import Foretaksgruppe
from alis.web.felles.felter import tekstboks

INNTIL_999 = r"\A[1-9][0-9]{0,2}\Z"


class Rekkefolgeskjema(forms.Form):
    """A field for each who waits, in the order that stands. The lowest number comes first; none is used twice."""

    def __init__(self, *args: Any, gruppe: Foretaksgruppe, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.helseforetak_id = gruppe.helseforetak_id
        self.venter = {f"nummer-{rad.id}": rad for rad in gruppe.venter}
        for navn, rad in self.venter.items():
            self.fields[navn] = forms.RegexField(
                regex=INNTIL_999,
                label=rad.lege,
                initial=str(rad.nummer),
                widget=tekstboks(inputmode="numeric"),
                error_messages={
                    "required": _("Skriv et nummer fra 1 til 999."),
                    "invalid": _("Skriv et helt tall fra 1 til 999, bare med siffer."),
                },
            )

    def clean(self) -> dict[str, Any]:
        svar = super().clean() or {}
        brukt: dict[str, str] = {}
        for navn, nummer in list(svar.items()):
            if nummer in brukt:
                om = {"nummer": nummer, "lege": brukt[nummer]}
                self.add_error(navn, _("Nummer %(nummer)s er alt gitt til %(lege)s. Skriv et annet.") % om)
            else:
                brukt[nummer] = self.venter[navn].lege
        return svar

    def rekkefolge(self) -> list[UUID]:
        navn = sorted(self.venter, key=lambda navn: int(self.cleaned_data[navn]))
        return [self.venter[ett].id for ett in navn]
