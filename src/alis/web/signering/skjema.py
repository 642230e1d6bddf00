"""The forms of signing."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any
from uuid import UUID

from django import forms
from django.forms import BoundField
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from alis.domain.avtale.signering import Underskriver
from alis.services.signering.avvis_avtale import LENGSTE_GRUNN
from alis.services.signering.hent_signeringsplan import Signeringsplanbilde
from alis.web.avtale.skjema.tegnkrav import krev_skrivbare_tegn
from alis.web.felles.felter import Datofelt, tekstboks
from alis.web.signering.ord import REKKEFOLGER

PLASSER = range(1, 5)
HVEM_SOM_HELST = "hvem_som_helst"


class Planskjema(forms.Form):
    """Four places for the kommune's signers; an empty one is skipped."""

    rekkefolge = forms.ChoiceField(
        label=_("I hvilken rekkefølge skal partene signere?"),
        choices=[(verdi.value, navn) for verdi, navn in REKKEFOLGER.items()],
        widget=forms.RadioSelect(attrs={"class": "ds-input"}),
        error_messages={"required": _("Velg en rekkefølge."), "invalid_choice": _("Velg en rekkefølge.")},
    )
    frist = Datofelt(
        label=_("Frist for å signere"),
        required=False,
        help_text=_("Kan stå tom. Da er fristen dagen avtalen skal gjelde fra."),
    )
    som_standard = forms.BooleanField(label=_("Bruk dette også i kommunens neste avtaler"), required=False)

    def __init__(self, svar: QueryDict | None, *, bilde: Signeringsplanbilde) -> None:
        super().__init__(svar, initial=_filled_in(bilde))
        for nummer in PLASSER:
            self.fields[f"hvem_{nummer}"] = _who(bilde, nummer)
            self.fields[f"tittel_{nummer}"] = _title(nummer)

    def plasser(self) -> Iterator[tuple[BoundField, BoundField]]:
        for nummer in PLASSER:
            yield self[f"hvem_{nummer}"], self[f"tittel_{nummer}"]

    def underskrivere(self) -> tuple[Underskriver, ...]:
        svar = self.cleaned_data
        return tuple(
            Underskriver(
                person_id=None if hvem == HVEM_SOM_HELST else UUID(hvem), tittel=svar[f"tittel_{nummer}"]
            )
            for nummer in PLASSER
            if (hvem := svar[f"hvem_{nummer}"])
        )


class Avvisningsskjema(forms.Form):
    grunn = forms.CharField(
        label=_("Hva må rettes?"),
        help_text=_("Kommunen leser det du skriver. Ikke skriv noe om helse eller private forhold."),
        max_length=LENGSTE_GRUNN,
        validators=[krev_skrivbare_tegn],
        widget=forms.Textarea(attrs={"class": "ds-input", "rows": 4}),
        error_messages={
            "required": _("Skriv hva som må rettes, så kommunen vet hva den skal gjøre."),
        },
    )


class Fullmaktsskjema(forms.Form):
    mottaker = forms.ChoiceField(
        label=_("Hvem skal signere for deg?"),
        widget=forms.Select(attrs={"class": "ds-input"}),
        error_messages={
            "required": _("Velg hvem som skal signere for deg."),
            "invalid_choice": _("Velg en av signatarene på listen. Rollen kan være avsluttet."),
        },
    )
    fom = Datofelt(label=_("Fra og med"), error_messages={"required": _("Skriv første dag.")})
    tom = Datofelt(label=_("Til og med"), error_messages={"required": _("Skriv siste dag.")})

    def __init__(self, svar: QueryDict | None, *, kolleger: Mapping[UUID, str], idag: date) -> None:
        super().__init__(svar, initial={"fom": idag})
        valg = [(str(person_id), navn) for person_id, navn in kolleger.items()]
        self.fields["mottaker"].choices = [("", _("Velg")), *valg]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        svar: dict[str, Any] = super().clean() or {}
        fom, tom = svar.get("fom"), svar.get("tom")
        if fom and tom and tom < fom:
            self.add_error("tom", str(_("Siste dag kan ikke være før første dag.")))
        return svar


def _filled_in(bilde: Signeringsplanbilde) -> dict[str, Any]:
    utfylt: dict[str, Any] = {"rekkefolge": bilde.rekkefolge.value, "frist": bilde.frist}
    for nummer, ett in zip(PLASSER, bilde.underskrivere, strict=False):
        utfylt[f"hvem_{nummer}"] = str(ett.person_id) if ett.person_id else HVEM_SOM_HELST
        utfylt[f"tittel_{nummer}"] = ett.tittel
    return utfylt


def _who(bilde: Signeringsplanbilde, nummer: int) -> forms.ChoiceField:
    valg = [(str(person_id), navn) for person_id, navn in bilde.signatarer.items()]
    return forms.ChoiceField(
        label=_("Signatur %(nummer)s") % {"nummer": nummer},
        required=nummer == 1,
        choices=[("", _("Ingen")), (HVEM_SOM_HELST, _("Hvem som helst som er signatar")), *valg],
        widget=forms.Select(attrs={"class": "ds-input"}),
        error_messages={
            "required": _("Velg minst én som signerer for kommunen."),
            "invalid_choice": _("Velg en på listen. Den du valgte, er ikke signatar lenger."),
        },
    )


def _title(nummer: int) -> forms.CharField:
    return forms.CharField(
        label=_("Stilling i dokumentet, for eksempel kommunedirektør"),
        required=False,
        max_length=60,
        validators=[krev_skrivbare_tegn],
        widget=tekstboks(),
        error_messages={"max_length": _("Stillingen er for lang. Kort den ned til 60 tegn.")},
    )
