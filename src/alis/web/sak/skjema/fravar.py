"""An absence: leave, or service in an institution. Never a cause."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from alis.domain.utdanning import Fravarstype
from alis.services.utdanning import Fravarsbilde, Fravarsfakta, Sakvalg
from alis.web.felles.felter import Datofelt
from alis.web.sak.skjema.felter import IKKE_VALGT, SKRIV_DATO, krev_rekkefolge, nedtrekk
from alis.web.sak.skjema.laas import Laastskjema


class Permisjonsskjema(Laastskjema):
    fom = Datofelt(label=_("Første dag borte"), error_messages={"required": SKRIV_DATO})
    tom = Datofelt(
        label=_("Siste dag borte"),
        help_text=_(
            "Ikke skriv hvorfor. Er bare noe av stillingen borte, endrer du stillingsprosenten i stedet."
        ),
        error_messages={"required": SKRIV_DATO},
    )
    aktiviteter_fortsetter = forms.BooleanField(
        label=_("Vi foreslår for legen at avtalte aktiviteter fortsetter"),
        help_text=_("De hviler til legen har sagt ja. Sier hun ja, teller dagene for tilskuddet."),
        widget=forms.CheckboxInput(attrs={"class": "ds-input"}),
        required=False,
    )

    @staticmethod
    def fra(bilde: Fravarsbilde) -> dict[str, Any]:
        foreslatt = bilde.foreslatt_at is not None and not bilde.er_avslatt
        return {"fom": bilde.fom, "tom": bilde.tom, "aktiviteter_fortsetter": foreslatt}

    def clean(self) -> dict[str, Any]:
        super().clean()
        krev_rekkefolge(self, "fom", "tom")
        return self.cleaned_data

    def fakta(self) -> Fravarsfakta:
        svar = self.cleaned_data
        return Fravarsfakta(
            type=Fravarstype.PERMISJON,
            fom=svar["fom"],
            tom=svar["tom"],
            aktiviteter_fortsetter=svar["aktiviteter_fortsetter"],
        )


class Sykehusskjema(Laastskjema):
    fom = Datofelt(label=_("Første dag i sykehuset"), error_messages={"required": SKRIV_DATO})
    tom = Datofelt(
        label=_("Siste dag i sykehuset"),
        help_text=_("Avtalen hviler mens legen er der, og dagene gir ikke tilskudd."),
        error_messages={"required": SKRIV_DATO},
    )
    sykehussted = nedtrekk(label=_("Sykehus"))

    def __init__(self, *args: Any, valg: Sakvalg, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        steder = [(str(sted.id), f"{sted.navn} ({sted.helseforetak})") for sted in valg.sykehussteder]
        self.fields["sykehussted"].choices = [IKKE_VALGT, *steder]  # type: ignore[attr-defined]

    @staticmethod
    def fra(bilde: Fravarsbilde) -> dict[str, Any]:
        return {"fom": bilde.fom, "tom": bilde.tom, "sykehussted": str(bilde.sykehussted_id or "")}

    def clean(self) -> dict[str, Any]:
        super().clean()
        krev_rekkefolge(self, "fom", "tom")
        return self.cleaned_data

    def fakta(self) -> Fravarsfakta:
        svar = self.cleaned_data
        sted = svar["sykehussted"]
        return Fravarsfakta(
            type=Fravarstype.INSTITUSJONSTJENESTE,
            fom=svar["fom"],
            tom=svar["tom"],
            sykehussted_id=int(sted) if sted else None,
        )
