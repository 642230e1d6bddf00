"""The forms for a call: its days, where they are from, and whether they are confirmed; and why it is returned."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from alis.domain.soknad import Revisoruttalelse
from alis.services.soknad.foresla_utlysning import Utlysningsfelter
from alis.web.felles.felter import Datofelt, tekstboks

LENGSTE_GRUNN = 2000
REVISORSVAR = {
    Revisoruttalelse.JA: _("Ja"),
    Revisoruttalelse.NEI: _("Nei"),
    Revisoruttalelse.UKJENT: _("Det står ikke i utlysningen"),
}
FOR_TIDLIG = {
    "frist": _("Søknadsfristen kan ikke være før tilskuddsperioden begynner."),
    "svar_ventet": _("Svaret kan ikke være ventet før søknadsfristen."),
    "rapportfrist": _("Rapportfristen kan ikke være før søknadsfristen."),
}


class Utlysningsskjema(forms.Form):
    frist = Datofelt(
        label=_("Søknadsfrist"),
        required=False,
        help_text=_("Siste dag kommunene kan søke. La den stå tom hvis den ikke er bestemt."),
    )
    svar_ventet = Datofelt(
        label=_("Når kommunene kan vente svar"), required=False, help_text=_("Kan stå tom.")
    )
    rapportfrist = Datofelt(label=_("Frist for rapporten"), required=False, help_text=_("Kan stå tom."))
    revisoruttalelse = forms.ChoiceField(
        choices=[(svar.value, navn) for svar, navn in REVISORSVAR.items()],
        widget=forms.RadioSelect(attrs={"class": "ds-input"}),
        label=_("Skal rapporten ha en uttalelse fra revisor?"),
        required=False,
    )
    kilde = forms.CharField(
        label=_("Hvor det står"),
        max_length=300,
        widget=tekstboks(),
        help_text=_("Hvem som har sagt det, hvor og når. Kommunene ser det."),
        error_messages={
            "required": _("Skriv hvor fristene står, så andre kan kontrollere dem."),
        },
    )
    adresse = forms.URLField(
        label=_("Nettadresse til utlysningen"),
        required=False,
        max_length=500,
        assume_scheme="https",
        widget=forms.URLInput(attrs={"class": "ds-input", "autocomplete": "off"}),
        error_messages={
            "invalid": _("Adressen må begynne med https://. Kopier den fra nettleseren."),
            "max_length": _("Adressen er for lang. Den kan ha 500 tegn."),
        },
    )
    bekreftet = forms.BooleanField(
        label=_("Fristene er bekreftet"),
        required=False,
        help_text=_("Uten kryss vises de som ubekreftet. Bekreftede frister må ha dato og nettadresse."),
    )

    def clean_adresse(self) -> str:
        adresse: str = self.cleaned_data["adresse"]
        if adresse and not adresse.startswith("https://"):
            raise forms.ValidationError(_("Adressen må begynne med https://. Kopier den fra nettleseren."))
        return adresse

    def clean_revisoruttalelse(self) -> Revisoruttalelse:
        return Revisoruttalelse(self.cleaned_data["revisoruttalelse"] or Revisoruttalelse.UKJENT)

    def felter(self) -> Utlysningsfelter:
        return Utlysningsfelter(**self.cleaned_data)

    def si_umulig(self, felt: str) -> None:
        self.add_error(felt, FOR_TIDLIG[felt])

    def si_ubekreftet(self) -> None:
        mangler: list[Any] = [felt for felt in ("frist", "adresse") if not self.cleaned_data.get(felt)]
        for felt in mangler:
            self.add_error(felt, _("Skriv dette, eller ta bort krysset for at fristene er bekreftet."))


class Returskjema(forms.Form):
    grunn = forms.CharField(
        label=_("Hva må rettes?"),
        max_length=LENGSTE_GRUNN,
        widget=forms.Textarea(attrs={"class": "ds-input", "rows": 4}),
        error_messages={
            "required": _("Skriv hva som må rettes, så den som skrev utlysningen, vet hva som mangler."),
        },
    )
