"""The form for what stands on the paper."""

from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from alis.domain.avtale.papir import Papirfeil, Papirsignatur
from alis.services.papir.hent_skann import Papirplass, Skannbilde
from alis.web.avtale.presenter.ord import PARTSNAVN
from alis.web.felles.felter import Datofelt, tekstboks

IKKE_HER = ""
PAPIRFEIL = {
    Papirfeil.UMULIG_DAG: gettext_lazy("Datoen er fram i tid. Skriv datoen som står på papiret."),
    Papirfeil.FOR_TIDLIG: gettext_lazy(
        "Datoen er før avtalen ble sendt, eller før den som skulle signere først. Se på papiret en gang til."
    ),
    Papirfeil.IKKE_SIGNATAR_DA: gettext_lazy(
        "Den du valgte, kunne ikke signere den dagen. Se på navnet og datoen på papiret."
    ),
    Papirfeil.IKKE_SIN_TUR: gettext_lazy(
        "Andre skal signere først etter signeringsplanen. Registrer dem også, eller vent til de har signert."
    ),
    Papirfeil.PASSER_IKKE: gettext_lazy(
        "Signaturen passer ikke i signeringsplanen. Den som signerer for en annen, trenger fullmakt, og ingen signerer to ganger."
    ),
}


class Papirskjema(forms.Form):
    """Two fields for each place that is open, and the control code where a page could not be read."""

    def __init__(self, svar: Any, *, bilde: Skannbilde) -> None:
        super().__init__(svar)
        self.bilde = bilde
        for plass in bilde.plasser:
            self.fields[f"hvem_{plass.nummer}"] = _who(plass)
            self.fields[f"dag_{plass.nummer}"] = Datofelt(label=_("Dato på papiret"), required=False)
        if bilde.uleste:
            self.fields["kontrollkode"] = _code()

    def plasser(self) -> list[tuple[str, forms.BoundField, forms.BoundField]]:
        return [
            (_heading(plass), self[f"hvem_{plass.nummer}"], self[f"dag_{plass.nummer}"])
            for plass in self.bilde.plasser
        ]

    def clean(self) -> dict[str, Any]:
        svar: dict[str, Any] = super().clean() or {}
        for plass in self.bilde.plasser:
            if (
                svar.get(f"hvem_{plass.nummer}")
                and f"dag_{plass.nummer}" in svar
                and not svar[f"dag_{plass.nummer}"]
            ):
                self.add_error(f"dag_{plass.nummer}", _("Skriv datoen som står ved underskriften."))
        if not self.errors and not self.signaturer(svar):
            self.add_error(None, _("Velg minst én som har skrevet under."))
        return svar

    def signaturer(self, svar: dict[str, Any] | None = None) -> tuple[Papirsignatur, ...]:
        svar = svar if svar is not None else self.cleaned_data
        return tuple(
            Papirsignatur(krav=plass.nummer, person_id=UUID(hvem), dag=svar[f"dag_{plass.nummer}"])
            for plass in self.bilde.plasser
            if (hvem := svar.get(f"hvem_{plass.nummer}"))
        )

    def si_hva_som_er_feil(self, feil: dict[int, Papirfeil]) -> None:
        for nummer, hva in feil.items():
            navn = "dag" if hva in (Papirfeil.UMULIG_DAG, Papirfeil.FOR_TIDLIG) else "hvem"
            felt = f"{navn}_{nummer}"
            self.add_error(felt if felt in self.fields else None, str(PAPIRFEIL[hva]))


def _heading(plass: Papirplass) -> str:
    return ", ".join(filter(None, (str(PARTSNAVN[plass.part]), plass.navn, plass.tittel)))


def _who(plass: Papirplass) -> forms.ChoiceField:
    valg = [(str(person_id), navn) for person_id, navn in plass.kandidater.items()]
    return forms.ChoiceField(
        label=_("Hvem har skrevet under?"),
        required=False,
        choices=[(IKKE_HER, _("Ikke signert på dette papiret")), *valg],
        widget=forms.Select(attrs={"class": "ds-input"}),
        error_messages={
            "invalid_choice": _("Velg en på listen. Den du valgte, kan ikke signere her lenger.")
        },
    )


def _code() -> forms.CharField:
    return forms.CharField(
        label=_("Kontrollkode"),
        help_text=_("Den står i margen på hver side, for eksempel 3F7A-91BC-02D4."),
        max_length=40,
        widget=tekstboks(),
        error_messages={
            "required": _("Skriv kontrollkoden som står i margen på siden vi ikke kunne lese."),
            "max_length": _("Kontrollkoden er på tolv tegn."),
        },
    )
