"""What every form about a case carries: the number of the version that the user saw."""

from typing import cast

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext as _

from alis.services.felles import EndretAvAndre
from alis.web.felles.visning import klokkeslett


class Laastskjema(forms.Form):
    laas = forms.IntegerField(widget=forms.HiddenInput, min_value=1)

    @property
    def endrer_lopet(self) -> bool:
        """Whether the answer, which must be valid, is one whose effect is shown before it is saved."""
        return True

    def meld_endret_av_andre(self, feil: EndretAvAndre, *, laas: int) -> None:
        """Say who changed the case meanwhile, keep what was written, and let the next try go through."""
        svar = cast(QueryDict, self.data).copy()
        svar["laas"] = str(laas)
        self.data = svar
        tekst = _(
            "%(hvem)s endret saken kl. %(naar)s, mens du skrev. Det du skrev, står her. Se over det og lagre igjen."
        )
        self.add_error(None, tekst % {"hvem": feil.hvem, "naar": klokkeslett(feil.naar)})
