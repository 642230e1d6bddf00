"""What the calculator asks. It sends nothing and keeps nothing: the answers stand in the address."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from alis.domain.avtale import Element
from alis.domain.parter import Driftsform, Stillingstype
from alis.domain.tilskudd import MED_TILSKUDD, Gjelder
from alis.web.felles.eksempeldag import med_eksempel
from alis.web.felles.elementnavn import ELEMENTNAVN
from alis.web.felles.felter import Datofelt, Kronefelt, Prosentfelt
from alis.web.felles.stillingsnavn import STILLINGSNAVN
from alis.web.kalkulator.kommunevalg import valg_per_fylke

MANGLER_STILLING = _("Velg hvilken stilling legen har.")
MANGLER_PROSENT = _("Skriv hvor stor stillingen er, for eksempel 80.")
MANGLER_DATO = med_eksempel(_("Skriv en dato, for eksempel {eksempel}."))
MANGLER_FORDELING = _("Skriv hvor stor del legen skal ha, for eksempel 60.")
UKJENT_KOMMUNE = _("Vi kjenner ikke denne kommunen. Velg en fra listen.")
INGEN_SATSER = _(
    "Vi har ingen satser for denne dagen. Se hvilke perioder vi har satser for under Kilder og satser."
)
SNUDD_PERIODE = _("Til dato er før fra dato. Rett den ene.")
SNUDD_VIKARIAT = _("Vikariatet slutter før det begynner. Rett den ene datoen.")

GJELDER = (
    (Gjelder.ALIS_AVTALE, _("ALIS-avtale")),
    (Gjelder.VEILEDNING, _("Bare veiledning, uten ALIS-avtale")),
)
DRIFTSFORM = (
    (Driftsform.NAERINGSDRIVENDE, _("Næringsdrivende")),
    (Driftsform.ANSATT, _("Ansatt i kommunen")),
    (Driftsform.ANNET, _("Noe annet, pengene fordeles")),
)


def _radio(**kwargs: Any) -> forms.ChoiceField:
    return forms.ChoiceField(widget=forms.RadioSelect(attrs={"class": "ds-input"}), **kwargs)


class Kalkulatorskjema(forms.Form):
    """Only position, percentage and period are needed. An empty cost means the full frame."""

    stilling = _radio(
        label=_("Hvilken stilling har legen?"),
        choices=list(STILLINGSNAVN.items()),
        error_messages={"required": MANGLER_STILLING},
    )
    prosent = Prosentfelt(label=_("Stilling"), error_messages={"required": MANGLER_PROSENT})
    kommune = forms.ChoiceField(
        label=_("Kommune"),
        required=False,
        choices=lambda: [("", _("Ikke valgt")), *valg_per_fylke()],
        widget=forms.Select(attrs={"class": "ds-input"}),
        error_messages={"invalid_choice": UKJENT_KOMMUNE},
    )
    fra = Datofelt(label=_("Fra dato"), error_messages={"required": MANGLER_DATO})
    til = Datofelt(label=_("Til dato"), error_messages={"required": MANGLER_DATO})
    forste = Datofelt(
        label=_("Første dag som fastlege noen gang"),
        help_text=_("Også som vikar. De første 24 månedene gir tilskudd for lavere produktivitet."),
        required=False,
    )
    vikariat_fra = Datofelt(label=_("Vikariatet begynner"), required=False)
    vikariat_til = Datofelt(label=_("Vikariatet slutter"), required=False)
    driftsform = _radio(label=_("Hvordan drives praksisen?"), choices=DRIFTSFORM, required=False)
    fordeling = Prosentfelt(label=_("Legens del"), required=False)
    gjelder = _radio(label=_("Hva gjelder det?"), choices=GJELDER, required=False)
    signert = Datofelt(
        label=_("Avtalen er signert"),
        help_text=_("Tomt: vi regner som om den er signert fra første dag."),
        required=False,
    )
    spesialisering = Datofelt(
        label=_("Spesialiseringen begynte"),
        help_text=_("Tomt: vi regner som om den har begynt."),
        required=False,
    )
    vikarbyra = forms.BooleanField(
        label=_("Legen er knyttet til et vikarbyrå"),
        help_text=_("Eller til et annet kommersielt firma."),
        widget=forms.CheckboxInput(attrs={"class": "ds-input"}),
        required=False,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for element in MED_TILSKUDD:
            self.fields[_kostnadsnavn(element)] = Kronefelt(label=ELEMENTNAVN[element], required=False)

    def clean(self) -> dict[str, Any]:
        svar = super().clean() or {}
        self._krev_rekkefolge("fra", "til", SNUDD_PERIODE)
        if svar.get("stilling") == Stillingstype.FASTLEGEVIKAR:
            self._krev_rekkefolge("vikariat_fra", "vikariat_til", SNUDD_VIKARIAT)
        mangler_fordeling = svar.get("fordeling") is None and "fordeling" not in self.errors
        if svar.get("driftsform") == Driftsform.ANNET and mangler_fordeling:
            self.add_error("fordeling", MANGLER_FORDELING)
        return svar

    def kostnader(self) -> dict[Element, int]:
        """Øre, for the costs that were written."""
        svar = {element: self.cleaned_data[_kostnadsnavn(element)] for element in MED_TILSKUDD}
        return {element: ore for element, ore in svar.items() if ore is not None}

    def kostnadsfelt(self) -> list[forms.BoundField]:
        return [self[_kostnadsnavn(element)] for element in MED_TILSKUDD]

    def har_flere_svar(self) -> bool:
        """Whether something beyond the first questions is answered or must be mended, so that it must be in sight."""
        flere = ("gjelder", "signert", "spesialisering", "vikarbyra")
        standard = {"gjelder": Gjelder.ALIS_AVTALE}
        return any(
            self.errors.get(navn) or self.data.get(navn, "") not in ("", standard.get(navn)) for navn in flere
        )

    def har_kostnader(self) -> bool:
        return any(felt.errors or felt.data for felt in self.kostnadsfelt())

    def _krev_rekkefolge(self, fom: str, tom: str, tekst: Any) -> None:
        forste, siste = self.cleaned_data.get(fom), self.cleaned_data.get(tom)
        if forste and siste and siste < forste:
            self.add_error(tom, tekst)


def _kostnadsnavn(element: Element) -> str:
    return f"kostnad_{element}"
