"""The question asked where the books hold a grant already: is this another, beside it?"""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from alis.domain.verdier import Belop
from alis.web.felles.visning import kr

ALT_INNVILGET = _(
    "%(belop)s er alt bokført som innvilget her i samme periode. Er det det samme vedtaket, skal det ikke "
    "føres en gang til."
)


class Tilleggsfelt(forms.Form):
    """Never on the page before it is needed, so that nobody ticks it by habit."""

    i_tillegg = forms.BooleanField(
        label=_("Dette er et annet vedtak, og kommer i tillegg til det som er bokført"),
        required=False,
        help_text=_("For eksempel et nytt vedtak etter en klage."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.spor_om_tillegg = "i_tillegg" in self.data

    def si_alt_innvilget(self, felt: str, belop: Belop) -> None:
        self.spor_om_tillegg = True
        self.add_error(felt, str(ALT_INNVILGET) % {"belop": kr(belop)})
