"""Part 2: from when the agreement holds, and how the practice is run."""

from decimal import Decimal
from fractions import Fraction
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from alis.domain.parter import Driftsform
from alis.services.avtale.delendring import Stillingen
from alis.services.avtale.utkastbilde import Utkastbilde
from alis.web.avtale.skjema.delskjema import Delskjema
from alis.web.felles.felter import Datofelt, Prosentfelt

DRIFTSFORMER = [
    (
        Driftsform.NAERINGSDRIVENDE.value,
        _("Næringsdrivende. Legen betaler praksisutgiftene selv og får praksiskompensasjonen."),
    ),
    (Driftsform.ANSATT.value, _("Ansatt. Kommunen betaler utgiftene og får praksiskompensasjonen.")),
    (Driftsform.ANNET.value, _("Noe annet. Dere avtaler hvor stor del legen får.")),
]


class Stillingsskjema(Delskjema):
    gjelder_fra = Datofelt(
        label=_("Første dag avtalen gjelder"),
        help_text=_("Staten gir ikke tilskudd for tiden før begge har signert."),
        error_messages={"required": _("Skriv dagen avtalen skal gjelde fra.")},
    )
    driftsform = forms.ChoiceField(
        label=_("Hvordan drives praksisen?"),
        choices=DRIFTSFORMER,
        widget=forms.RadioSelect(attrs={"class": "ds-input"}),
        error_messages={"required": _("Velg hvordan praksisen drives.")},
    )
    fordeling_alis = Prosentfelt(
        label=_("Legens del, i prosent"),
        help_text=_("Bare ved «Noe annet». Kommunen får resten."),
        required=False,
    )

    @staticmethod
    def fra(bilde: Utkastbilde) -> dict[str, Any]:
        utkast = bilde.utkast
        andel = utkast.fordeling_alis
        return {
            "gjelder_fra": utkast.gjelder_fra,
            "driftsform": utkast.driftsform.value,
            "fordeling_alis": None if andel is None else 100 * Decimal(andel.numerator) / andel.denominator,
        }

    def clean(self) -> dict[str, Any]:
        svar = super().clean() or {}
        mangler = svar.get("fordeling_alis") is None and "fordeling_alis" not in self.errors
        if svar.get("driftsform") == Driftsform.ANNET and mangler:
            self.add_error("fordeling_alis", _("Skriv hvor stor del legen får, i prosent."))
        return svar

    def endring(self) -> Stillingen:
        prosent = self.cleaned_data["fordeling_alis"]
        return Stillingen(
            gjelder_fra=self.cleaned_data["gjelder_fra"],
            driftsform=Driftsform(self.cleaned_data["driftsform"]),
            fordeling_alis=None if prosent is None else Fraction(prosent) / 100,
        )
