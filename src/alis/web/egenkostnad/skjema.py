"""What is written of a cost, and what is written when it is sent back."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from alis.domain.avtale import Element
from alis.domain.egenkostnad import KOMMUNENS
from alis.domain.egenkostnad.kostnadsfakta import LENGSTE_TEKST
from alis.domain.verdier import Belop
from alis.services.egenkostnad.kostnadsbilde import Kostnadsbilde
from alis.services.egenkostnad.kostnadsfelter import Kostnadsfelter
from alis.services.egenkostnad.list_kostnadssaker import Kostnadssak
from alis.web.felles.eksempeldag import I_FJOR, med_eksempel
from alis.web.felles.elementnavn import ELEMENTNAVN
from alis.web.felles.felter import Datofelt, Kronefelt

VELG = {"required": _("Velg fra lista."), "invalid_choice": _("Velg fra lista.")}


class Kostnadsskjema(forms.Form):
    element = forms.ChoiceField(
        label=_("Hva gjelder det?"),
        choices=[(element.value, ELEMENTNAVN[element]) for element in KOMMUNENS],
        widget=forms.Select(attrs={"class": "ds-input"}),
        error_messages=VELG,
    )
    fom = Datofelt(
        label=_("Første dag"),
        error_messages={
            "required": med_eksempel(
                _("Skriv den første dagen, for eksempel {eksempel}."), "12.1.", om_ar=I_FJOR
            )
        },
    )
    tom = Datofelt(
        label=_("Siste dag"),
        help_text=_("Gjelder det bare én dag, skriver du den samme."),
        error_messages={
            "required": med_eksempel(
                _("Skriv den siste dagen, for eksempel {eksempel}."), "16.1.", om_ar=I_FJOR
            )
        },
    )
    belop = Kronefelt(
        label=_("Hva kostet det kommunen?"),
        help_text=_("Bare det som står i bilagene."),
        error_messages={"required": _("Skriv beløpet, for eksempel 12 400.")},
    )
    hva = forms.CharField(
        label=_("Hva gikk pengene til?"),
        max_length=LENGSTE_TEKST,
        widget=forms.Textarea(attrs={"class": "ds-input", "rows": 3}),
        help_text=_(
            "For eksempel lønn i fem dager på grunnkurs. Skriv ikke noe om helse, og ikke hvorfor noen har permisjon."
        ),
        error_messages={"required": _("Skriv hva pengene gikk til, så en annen kan godkjenne det.")},
    )

    def clean_belop(self) -> int:
        belop: int = self.cleaned_data["belop"]
        if belop <= 0:
            raise forms.ValidationError(_("Beløpet må være mer enn null."))
        return belop

    def clean(self) -> dict[str, Any]:
        svar = super().clean() or {}
        fom, tom = svar.get("fom"), svar.get("tom")
        if fom and tom and tom < fom:
            self.add_error("tom", _("Den siste dagen er før den første. Se over dagene."))
        return svar

    def felter(self) -> Kostnadsfelter:
        svar = self.cleaned_data
        return Kostnadsfelter(
            element=Element(svar["element"]),
            fom=svar["fom"],
            tom=svar["tom"],
            belop=Belop(svar["belop"]),
            hva=svar["hva"],
        )


class Nyskjema(Kostnadsskjema):
    """No doctor is chosen beforehand, but where the page was reached from one: a cost for the wrong doctor looks right."""

    sak = forms.ChoiceField(
        label=_("Hvilken ALIS?"),
        widget=forms.Select(attrs={"class": "ds-input"}),
        error_messages={
            "required": _("Velg hvilken lege kostnaden gjelder."),
            "invalid_choice": _("Velg hvilken lege kostnaden gjelder."),
        },
    )
    field_order = ["sak"]

    def __init__(self, *args: Any, saker: Iterable[Kostnadssak], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        valg = [("", _("Velg lege")), *((str(sak.sak_id), sak.lege) for sak in saker)]
        self.fields["sak"].choices = valg  # type: ignore[attr-defined]


def fra_bilde(bilde: Kostnadsbilde) -> dict[str, Any]:
    """As it stands, for the form to begin with."""
    return {
        "element": bilde.element.value,
        "fom": bilde.fom,
        "tom": bilde.tom,
        "belop": bilde.belop.ore,
        "hva": bilde.hva,
    }


class Returskjema(forms.Form):
    fordi = forms.CharField(
        label=_("Hva må rettes?"),
        max_length=LENGSTE_TEKST,
        widget=forms.Textarea(attrs={"class": "ds-input", "rows": 3}),
        help_text=_("Den som førte kostnaden, leser det. Skriv ikke noe om helse."),
        error_messages={"required": _("Skriv hva som må rettes, så den som førte kostnaden, vet det.")},
    )
