"""What is written of a service: days, a percentage and choices. There is no room for words about the doctor."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from django import forms
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from alis.domain.plassering.tjeneste import Kontaktmate, Kontakttema, Laeringsmal
from alis.services.plassering.tjeneste.registrer_kontakt import Kontaktfakta
from alis.services.plassering.tjeneste.tjenestebilde import Tjenestebilde
from alis.web.felles import visning
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

    def __init__(self, *args: Any, tjeneste: Tjenestebilde, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.tjeneste = tjeneste
        self.initial = {"fom": tjeneste.fom, "tom": tjeneste.tom, "prosent": "100"}

    def clean(self) -> dict[str, Any]:
        svar = super().clean() or {}
        forst, sist = self.tjeneste.fom, self.tjeneste.tom
        fom, tom = svar.get("fom"), svar.get("tom")
        for felt, dag in (("fom", fom), ("tom", tom)):
            if dag and not forst <= dag <= sist:
                self.add_error(felt, self.utenfor())
        if fom and tom and forst <= tom < fom:
            self.add_error("tom", _("Siste dag er før første dag. Skriv samme dag eller en senere."))
        return svar

    def utenfor(self) -> str:
        tekst = _(
            "Skriv dager fra %(fom)s til %(tom)s. Varte tjenesten lenger, foreslår dere først en ny siste dag."
        )
        return tekst % {"fom": visning.dato(self.tjeneste.fom), "tom": visning.dato(self.tjeneste.tom)}


class Hittilskjema(forms.Form):
    """A day from the first of the service, `fom`, to today."""

    dato = Datofelt()
    mangler: Any

    def __init__(self, *args: Any, fom: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fom = fom
        self.fields["dato"].error_messages["required"] = self.mangler % {"dag": visning.dato(localdate())}

    def clean_dato(self) -> date:
        dag: date = self.cleaned_data["dato"]
        if not self.fom <= dag <= localdate():
            raise forms.ValidationError(self.utenfor())
        return dag

    def utenfor(self) -> str:
        tekst = _("Skriv en dag fra tjenesten begynte, %(dag)s, til og med i dag.")
        return tekst % {"dag": visning.dato(self.fom)}


class Maalskjema(Hittilskjema):
    prefix = "mal"
    dato = Datofelt(label=_("Dokumentert i Kompetanseportalen"))
    mangler = _("Skriv dagen målet ble dokumentert, for eksempel %(dag)s.")

    def __init__(self, *args: Any, mangler: Iterable[Laeringsmal], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["laeringsmal"] = _choice(
            _("Læringsmål"), _("Velg et av læringsmålene."), MALNAVN, mangler
        )
        self.order_fields(["laeringsmal", "dato"])

    @property
    def laeringsmal(self) -> Laeringsmal:
        return Laeringsmal(self.cleaned_data["laeringsmal"])


class Kontaktskjema(Hittilskjema):
    prefix = "kontakt"
    dato = Datofelt(label=_("Dag"))
    mangler = _("Skriv dagen dere var i kontakt, for eksempel %(dag)s.")
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
