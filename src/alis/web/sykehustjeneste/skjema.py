"""What is written of a service: days, a percentage and choices. There is no room for words about the doctor."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from alis.domain.plassering.tjeneste import Kontaktmate, Kontakttema, Laeringsmal
from alis.services.plassering.tjeneste.registrer_kontakt import Kontaktfakta
from alis.services.plassering.tjeneste.tjenestebilde import Tjenestebilde
from alis.web.felles.eksempeldag import I_FJOR, med_eksempel
from alis.web.felles.felter import Datofelt, Prosentfelt
from alis.web.sykehustjeneste.ord import MALNAVN, MATER, TEMAER


def _choice(label: Any, mangler: Any, navn: Mapping[Any, Any], valg: Iterable[Any]) -> forms.ChoiceField:
    """The words are lazy."""
    return forms.ChoiceField(
        label=label,
        choices=[("", _("Velg")), *((ett.value, navn[ett]) for ett in valg)],
        widget=forms.Select(attrs={"class": "ds-input"}),
        error_messages={"required": mangler, "invalid_choice": mangler},
    )


class Bekreftelsesskjema(forms.Form):
    prefix = "bekreft"
    fom = Datofelt(
        label=_("Tjenesten begynte"),
        error_messages={
            "required": med_eksempel(
                _("Skriv første dag i tjenesten, for eksempel {eksempel}."), "1.9.", om_ar=I_FJOR - 1
            )
        },
    )
    tom = Datofelt(
        label=_("Tjenesten sluttet"),
        error_messages={
            "required": med_eksempel(
                _("Skriv siste dag i tjenesten, for eksempel {eksempel}."), "28.2.", om_ar=I_FJOR
            )
        },
    )
    prosent = Prosentfelt(
        label=_("Stillingsprosent"),
        help_text=_("Gjennomsnittet i perioden, for eksempel 100 eller 62,5."),
        error_messages={"required": _("Skriv stillingsprosenten, for eksempel 100.")},
    )

    @staticmethod
    def fra(bilde: Tjenestebilde) -> dict[str, Any]:
        return {"fom": bilde.fom, "tom": bilde.tom, "prosent": "100"}


class Maalskjema(forms.Form):
    prefix = "mal"
    dato = Datofelt(
        label=_("Dokumentert i Kompetanseportalen"),
        error_messages={
            "required": med_eksempel(
                _("Skriv dagen målet ble dokumentert, for eksempel {eksempel}."), "1.2.", om_ar=I_FJOR
            )
        },
    )

    def __init__(self, *args: Any, mangler: Iterable[Laeringsmal], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["laeringsmal"] = _choice(
            _("Læringsmål"), _("Velg et av læringsmålene."), MALNAVN, mangler
        )
        self.order_fields(["laeringsmal", "dato"])

    @property
    def laeringsmal(self) -> Laeringsmal:
        return Laeringsmal(self.cleaned_data["laeringsmal"])


class Kontaktskjema(forms.Form):
    prefix = "kontakt"
    dato = Datofelt(
        label=_("Dag"),
        error_messages={
            "required": med_eksempel(
                _("Skriv dagen dere var i kontakt, for eksempel {eksempel}."), "1.10.", om_ar=I_FJOR
            )
        },
    )
    mate = _choice(_("Hvordan"), _("Velg hvordan dere var i kontakt."), MATER, Kontaktmate)
    tema = _choice(_("Om hva"), _("Velg hva dere snakket om."), TEMAER, Kontakttema)

    def fakta(self) -> Kontaktfakta:
        svar = self.cleaned_data
        return Kontaktfakta(dato=svar["dato"], mate=Kontaktmate(svar["mate"]), tema=Kontakttema(svar["tema"]))


class Kursskjema(forms.Form):
    prefix = "kurs"
    dato = Datofelt(
        label=_("Kursdag"),
        error_messages={
            "required": med_eksempel(
                _("Skriv dagen for kurset, for eksempel {eksempel}."), "1.10.", om_ar=I_FJOR
            )
        },
    )


class Sluttskjema(forms.Form):
    """A new last day: proposed, or decided."""

    tom = Datofelt(
        label=_("Ny siste dag"),
        error_messages={
            "required": med_eksempel(_("Skriv den nye siste dagen, for eksempel {eksempel}."), "31.3.")
        },
    )

    def dag(self) -> date:
        svar: date = self.cleaned_data["tom"]
        return svar


class Forlengelsesskjema(Sluttskjema):
    prefix = "forleng"


class Avslutningsskjema(Sluttskjema):
    prefix = "avslutt"
