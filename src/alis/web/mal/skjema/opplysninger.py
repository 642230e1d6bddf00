"""The form of what is said of the template as a whole."""

import re
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from alis.domain.dokument import Mal, Skriftsprak
from alis.domain.dokument.malredigering import Malopplysninger
from alis.web.avtale.skjema.tegnkrav import krev_skrivbare_tegn
from alis.web.felles.felter import Datofelt, tekstboks


def _krev_versjonsnavn(tekst: str) -> None:
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", tekst):
        raise ValidationError(
            _("Bruk små bokstaver uten æ, ø og å, tall og bindestrek, for eksempel 2026-04.")
        )


def _line(label: Any, hjelp: Any = "") -> forms.CharField:
    return forms.CharField(
        label=label,
        help_text=hjelp,
        max_length=120,
        widget=tekstboks(),
        validators=[krev_skrivbare_tegn],
        error_messages={
            "required": _("Feltet er tomt. Skriv det som skal stå i avtalen."),
        },
    )


class Opplysningsskjema(forms.Form):
    nb_navn = _line(_("Navn på malen, bokmål"), _("Står nederst på hver side i avtalen."))
    nn_navn = _line(_("Navn på malen, nynorsk"))
    nb_tittel = _line(_("Tittel på avtalen, bokmål"), _("For eksempel ALIS-avtale."))
    nn_tittel = _line(_("Tittel på avtalen, nynorsk"))
    versjon = forms.CharField(
        label=_("Versjon"),
        help_text=_("Kort navn på denne versjonen, for eksempel 2026-04."),
        max_length=20,
        validators=[_krev_versjonsnavn],
        widget=tekstboks(),
        error_messages={
            "required": _("Versjonen mangler. Skriv for eksempel 2026-04."),
            "max_length": _("Versjonen er for lang. Bruk høyst 20 tegn."),
        },
    )
    fom = Datofelt(
        label=_("Gjelder for avtaler som begynner fra"),
        error_messages={"required": _("Skriv den første dagen malen kan brukes fra.")},
    )

    def opplysninger(self) -> Malopplysninger:
        """What the form says; for a form that is valid."""
        svar = self.cleaned_data
        return Malopplysninger(
            versjon=svar["versjon"],
            fom=svar["fom"],
            navn={sprak: svar[f"{sprak}_navn"].strip() for sprak in Skriftsprak},
            tittel={sprak: svar[f"{sprak}_tittel"].strip() for sprak in Skriftsprak},
        )


def fra_mal(mal: Mal) -> dict[str, Any]:
    navn = {f"{sprak}_navn": mal.vist_navn(sprak) for sprak in Skriftsprak}
    titler = {f"{sprak}_tittel": mal.tittel[sprak] for sprak in Skriftsprak}
    return navn | titler | {"versjon": mal.versjon, "fom": mal.bruk.fom}
