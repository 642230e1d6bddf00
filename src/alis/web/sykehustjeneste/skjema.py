"""What is written of a service: days, a percentage and choices. There is no room for words about the doctor."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from django import forms
from django.utils.timezone import localdate
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from alis.domain.flyt import Tjenestestatus
from alis.domain.plassering.tjeneste import Kontaktmate, Kontakttema, Laeringsmal
from alis.domain.verdier import add_months
from alis.services.plassering.tjeneste.registrer_kontakt import Kontaktfakta
from alis.services.plassering.tjeneste.tjenestebilde import Tjenestebilde
from alis.web.felles import visning
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
    fom = Datofelt(label=_("Tjenesten begynte"))
    tom = Datofelt(label=_("Tjenesten sluttet"))
    prosent = Prosentfelt(
        label=_("Stillingsprosent"),
        help_text=_("Gjennomsnittet i perioden, for eksempel 100 eller 62,5."),
        error_messages={"required": _("Skriv stillingsprosenten, for eksempel 100.")},
    )

    def __init__(self, *args: Any, tjeneste: Tjenestebilde, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.tjeneste = tjeneste
        _show(self.fields["fom"], _("Skriv første dag i tjenesten, for eksempel %(dag)s."), tjeneste.fom)
        _show(self.fields["tom"], _("Skriv siste dag i tjenesten, for eksempel %(dag)s."), tjeneste.tom)
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
        tekst = _("Skriv dager fra %(fom)s til %(tom)s.") % {
            "fom": visning.dato(self.tjeneste.fom),
            "tom": visning.dato(self.tjeneste.tom),
        }
        return f"{tekst} {self._longer()}"

    def _longer(self) -> str:
        """When its last day is over, the kommune is no longer asked: the page shows the way that is left."""
        if self.tjeneste.status is Tjenestestatus.AVBRUTT:
            return gettext("Varte tjenesten lenger, retter dere siste dag først.")
        if localdate() <= self.tjeneste.tom:
            return gettext("Varer tjenesten lenger, foreslår dere en ny siste dag først.")
        return gettext("Var legen her lenger, avtaler dere med kommunen at den fører de dagene i saken.")


class Hittilskjema(forms.Form):
    """A day from the first of the service, `fom`, to today."""

    dato = Datofelt()
    mangler: Any

    def __init__(self, *args: Any, fom: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fom = fom
        _show(self.fields["dato"], self.mangler, localdate())

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
    dato = Datofelt(label=_("Kursdag"))

    def __init__(self, *args: Any, tjeneste: Tjenestebilde, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _show(self.fields["dato"], _("Skriv dagen for kurset, for eksempel %(dag)s."), tjeneste.fom)


class Sluttskjema(forms.Form):
    """A new last day: proposed, or decided. `for_eksempel` is how many months from the last day the example is."""

    tom = Datofelt(label=_("Ny siste dag"))
    for_eksempel: int

    def __init__(self, *args: Any, tjeneste: Tjenestebilde, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        dag = max(tjeneste.fom, add_months(tjeneste.tom, self.for_eksempel))
        _show(self.fields["tom"], _("Skriv den nye siste dagen, for eksempel %(dag)s."), dag)

    def dag(self) -> date:
        svar: date = self.cleaned_data["tom"]
        return svar


class Forlengelsesskjema(Sluttskjema):
    prefix = "forleng"
    for_eksempel = 1


class Avslutningsskjema(Sluttskjema):
    prefix = "avslutt"
    for_eksempel = -1


def _show(felt: forms.Field, mangler: Any, dag: date) -> None:
    """A day that fits this service."""
    assert isinstance(felt, Datofelt)
    felt.eksempel = visning.dato(dag)
    felt.error_messages["required"] = mangler % {"dag": felt.eksempel}
