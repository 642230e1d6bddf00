"""What is written of a trust, and of a department."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.core.validators import URLValidator
from django.utils.translation import gettext_lazy as _

from alis.domain.plassering.behov import Innmelding
from alis.services.plassering.profilbilde import Profilfelter, Stedsbilde
from alis.web.felles.felter import tekstboks
from alis.web.foretak.ord import INNMELDING

JA, NEI, IKKE_KJENT = "ja", "nei", "ikke_kjent"
JA_ELLER_NEI = [(JA, _("Ja")), (NEI, _("Nei")), (IKKE_KJENT, _("Ikke kjent"))]
SOM_VALG = {True: JA, False: NEI, None: IKKE_KJENT}
SOM_SVAR = {valg: svar for svar, valg in SOM_VALG.items()}
LENGST_FORVEIEN, FLEST_AR, LENGST_SVARFRIST = 60, 10, 90


def _number(label: Any, *, minst: int, mest: int, **kwargs: Any) -> forms.IntegerField:
    return forms.IntegerField(
        label=label,
        required=False,
        min_value=minst,
        max_value=mest,
        widget=tekstboks(inputmode="numeric"),
        error_messages={
            "invalid": _("Skriv et helt tall, eller la feltet stå tomt."),
            "min_value": _("Skriv %(limit_value)s eller mer, eller la feltet stå tomt."),
            "max_value": _("Skriv %(limit_value)s eller mindre, eller la feltet stå tomt."),
        },
        **kwargs,
    )


def _choice(label: Any, valg: list[tuple[str, Any]]) -> forms.ChoiceField:
    return forms.ChoiceField(
        label=label,
        choices=valg,
        widget=forms.RadioSelect(attrs={"class": "ds-input"}),
        error_messages={"required": _("Velg ett av svarene."), "invalid_choice": _("Velg ett av svarene.")},
    )


class Profilskjema(forms.Form):
    innmelding = _choice(
        _("Når skal kommunen melde behovet?"), [(verdi.value, INNMELDING[verdi]) for verdi in Innmelding]
    )
    maneder_i_forveien = _number(
        _("Hvor mange måneder før oppstart skal behovet meldes?"),
        minst=1,
        mest=LENGST_FORVEIEN,
        help_text=_("Bare når behovet skal meldes et visst antall måneder før."),
    )
    gjenta_fra = _number(
        _("Kommunen spør på nytt: tidligst så mange måneder før oppstart"), minst=1, mest=LENGST_FORVEIEN
    )
    gjenta_til = _number(
        _("Kommunen spør på nytt: senest så mange måneder før oppstart"), minst=1, mest=LENGST_FORVEIEN
    )
    ar_i_kommunen = _number(
        _("Hvor mange år i kommunen først, som regel?"),
        minst=0,
        mest=FLEST_AR,
        help_text=_("Systemet sier fra når det er kortere, men stopper ingen."),
    )
    krever_avtale = _choice(_("Må kommunen ha avtale med foretaket for å melde behov?"), JA_ELLER_NEI)
    svarfrist_dager = _number(
        _("Hvor mange dager har legen på å svare på et tilbud?"), minst=1, mest=LENGST_SVARFRIST
    )
    soknadsmate = forms.CharField(
        label=_("Hvordan melder eller søker en seg inn?"),
        required=False,
        max_length=500,
        widget=forms.Textarea(attrs={"class": "ds-input", "rows": 4}),
    )
    kilde = forms.CharField(
        label=_("Hvor står dette?"),
        required=False,
        max_length=300,
        widget=tekstboks(),
        help_text=_("Navnet på siden, avtalen eller rundskrivet."),
        error_messages={"max_length": _("Kilden er for lang. Kort den ned til 300 tegn.")},
    )
    adresse = forms.CharField(
        label=_("Nettadressen til kilden"),
        required=False,
        max_length=300,
        validators=[
            URLValidator(schemes=["https", "http"], message=_("Skriv hele adressen, med https:// først."))
        ],
        widget=tekstboks(inputmode="url"),
        error_messages={"max_length": _("Adressen er for lang. Kort den ned til 300 tegn.")},
    )
    bekreftet = forms.BooleanField(
        label=_("Dette er bekreftet av foretaket"),
        required=False,
        help_text=_("Uten kryss står opplysningene som ubekreftet."),
    )

    def clean(self) -> dict[str, Any]:
        svar = super().clean() or {}
        if svar.get("innmelding") == Innmelding.I_FORVEIEN and self._lacks("maneder_i_forveien"):
            self.add_error("maneder_i_forveien", _("Skriv hvor mange måneder før oppstart."))
        fra, til = svar.get("gjenta_fra"), svar.get("gjenta_til")
        for felt, annet in (("gjenta_fra", til), ("gjenta_til", fra)):
            if annet is not None and self._lacks(felt):
                self.add_error(felt, _("Skriv både tidligst og senest, eller la begge stå tomme."))
        if fra is not None and til is not None and fra < til:
            self.add_error("gjenta_til", _("Senest kan ikke være flere måneder før oppstart enn tidligst."))
        if svar.get("bekreftet") and self._lacks("kilde"):
            self.add_error("kilde", _("Skriv hvor det står, så andre kan se hva som er bekreftet."))
        return svar

    def felter(self) -> Profilfelter:
        svar = self.cleaned_data
        return Profilfelter(
            **svar
            | {
                "innmelding": Innmelding(svar["innmelding"]),
                "krever_avtale": SOM_SVAR[svar["krever_avtale"]],
            }
        )

    def _lacks(self, felt: str) -> bool:
        """Empty, and not with an error of its own."""
        return felt in self.cleaned_data and self.cleaned_data[felt] in (None, "")


def fra_felter(felter: Profilfelter) -> dict[str, Any]:
    """As it stands, for the form to begin with."""
    return vars(felter) | {
        "innmelding": felter.innmelding.value,
        "krever_avtale": SOM_VALG[felter.krever_avtale],
    }


class Avdelingsskjema(forms.Form):
    """One that is there."""

    navn = forms.CharField(
        label=_("Navn på avdelingen"),
        max_length=120,
        widget=tekstboks(),
        error_messages={
            "required": _("Skriv navnet på avdelingen."),
            "max_length": _("Navnet er for langt. Kort det ned til 120 tegn."),
        },
    )
    i_bruk = forms.BooleanField(label=_("Tar imot ALIS"), required=False)


class Nyavdeling(forms.Form):
    sted = forms.TypedChoiceField(
        label=_("Hvor er avdelingen?"),
        coerce=int,
        widget=forms.Select(attrs={"class": "ds-input"}),
        error_messages={
            "required": _("Velg sykehus fra lista."),
            "invalid_choice": _("Velg sykehus fra lista."),
        },
    )
    navn = forms.CharField(
        label=_("Navn på avdelingen"),
        max_length=120,
        widget=tekstboks(),
        error_messages={
            "required": _("Skriv navnet på avdelingen."),
            "max_length": _("Navnet er for langt. Kort det ned til 120 tegn."),
        },
    )

    def __init__(self, *args: Any, steder: Sequence[Stedsbilde], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        valg = [("", _("Velg")), *((str(sted.sted_id), sted.navn) for sted in steder)]
        self.fields["sted"].choices = valg  # type: ignore[attr-defined]
