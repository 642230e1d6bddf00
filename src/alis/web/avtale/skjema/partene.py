"""Part 1: what the template asks about the parties (002 §2)."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from alis.services.avtale.delendring import Partene
from alis.services.avtale.utkastbilde import Utkastbilde
from alis.web.avtale.skjema.delskjema import Delskjema
from alis.web.avtale.skjema.manedfelt import Manedfelt
from alis.web.avtale.skjema.tegnkrav import krev_skrivbare_tegn
from alis.web.felles.eksempeldag import med_eksempel
from alis.web.felles.felter import Datofelt, tekstboks


class Partsskjema(Delskjema):
    kontaktperson = forms.CharField(
        label=_("Kontaktperson i kommunen"),
        max_length=200,
        validators=[krev_skrivbare_tegn],
        widget=tekstboks(),
        error_messages={"required": _("Skriv hvem legen kan kontakte i kommunen.")},
    )
    arbeidssted = forms.CharField(
        label=_("Arbeidssted"),
        max_length=200,
        validators=[krev_skrivbare_tegn],
        widget=tekstboks(),
        error_messages={"required": _("Skriv navnet på legesenteret eller arbeidsstedet.")},
    )
    start_spesialisering = Datofelt(
        label=_("Startet i ny ordning for spesialistutdanning"),
        error_messages={"required": _("Skriv dagen legen startet i ny ordning.")},
    )
    forventet_slutt = Manedfelt(
        label=_("Forventet ferdig spesialist"),
        help_text=_("Måned og år. Det er et anslag, og kan endres i neste versjon."),
        error_messages={
            "required": med_eksempel(
                _("Skriv måneden legen trolig er ferdig spesialist, for eksempel {eksempel}."), "06/"
            )
        },
    )

    @staticmethod
    def fra(bilde: Utkastbilde) -> dict[str, Any]:
        utkast = bilde.utkast
        return {
            "kontaktperson": utkast.kontaktperson,
            "arbeidssted": utkast.arbeidssted,
            "start_spesialisering": utkast.start_spesialisering,
            "forventet_slutt": utkast.forventet_slutt,
        }

    def clean(self) -> dict[str, Any]:
        svar = super().clean() or {}
        start, slutt = svar.get("start_spesialisering"), svar.get("forventet_slutt")
        if start and slutt and slutt < start:
            self.add_error("forventet_slutt", _("Legen kan ikke være ferdig før hun startet. Se på datoene."))
        return svar

    def endring(self) -> Partene:
        return Partene(**self.cleaned_data)
