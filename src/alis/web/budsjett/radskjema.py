"""The form of one row of a budget."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from alis.domain.avtale import Element
from alis.domain.avtale.budsjett import Budsjettlinje
from alis.domain.avtale.budsjett.grenser import (
    LENGSTE_BESKRIVELSE,
    MAKS_BELOP,
    MAKS_HUNDREDELTIMER,
    MAKS_TIMESATS,
)
from alis.domain.verdier import Belop
from alis.domain.verdier.norske_tall import les_hundredeler
from alis.web.felles.elementnavn import ELEMENTNAVN
from alis.web.felles.felter import Kronefelt, tekstboks
from alis.web.felles.visning import tall


class Timetallfelt(forms.Field):
    """Hours as `160` or `57,75`. Cleans to whole hundredths or None."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("widget", tekstboks(inputmode="decimal"))
        super().__init__(**kwargs)

    def prepare_value(self, value: Any) -> Any:
        return tall(value) if isinstance(value, int) else value

    def to_python(self, value: Any) -> int | None:
        if value in self.empty_values or isinstance(value, int):
            return None if value in self.empty_values else value
        hundredeler = les_hundredeler(str(value))
        if hundredeler is None:
            raise ValidationError(_("Skriv timene med tall, for eksempel 160 eller 57,75."))
        if hundredeler > MAKS_HUNDREDELTIMER:
            raise ValidationError(_("Skriv 9 999,99 timer eller mindre."))
        return hundredeler


class Radskjema(forms.Form):
    """`nummer` is the row's own, or `NY`. A new row where nothing is written is no row at all."""

    element = forms.ChoiceField(
        label=_("Element"),
        choices=[(element.value, navn) for element, navn in ELEMENTNAVN.items()],
        widget=forms.Select(attrs={"class": "ds-input"}),
    )
    beskrivelse = forms.CharField(
        label=_("Hva"),
        max_length=LENGSTE_BESKRIVELSE,
        widget=tekstboks(),
        error_messages={
            "required": _("Skriv hva dette gjelder."),
        },
    )
    timer = Timetallfelt(label=_("Timer"), required=False)
    timesats = Kronefelt(label=_("Timesats, kr"), required=False)
    belop = Kronefelt(label=_("Beløp, kr"), required=False)
    fjern = forms.BooleanField(label=_("Fjern"), required=False)

    def __init__(self, svar: Any, *, nummer: int, prefix: str, linje: Budsjettlinje | None = None) -> None:
        super().__init__(svar, prefix=prefix, initial=_som_felter(linje) if linje else {})
        self.nummer = nummer
        self.linje_for = linje
        self.empty_permitted = linje is None
        self.use_required_attribute = False

    @property
    def skal_fjernes(self) -> bool:
        return bool(self.is_bound and self.data.get(self.add_prefix("fjern")))

    @property
    def er_tom(self) -> bool:
        """A new row where nothing is written beside the element."""
        skrevet = (self.data.get(self.add_prefix(felt), "") for felt in _SKRIVES)
        return self.linje_for is None and not any(str(verdi).strip() for verdi in skrevet)

    def has_changed(self) -> bool:
        return not self.er_tom

    def clean(self) -> dict[str, Any]:
        svar = super().clean() or {}
        if not any(felt in self.errors for felt in _KOSTNAD):
            self._krev_timer_eller_belop(svar)
        return svar

    def clean_timesats(self) -> int | None:
        return _hoyst(
            self.cleaned_data["timesats"], MAKS_TIMESATS, _("Skriv en timesats på 99 999,99 kr eller mindre.")
        )

    def clean_belop(self) -> int | None:
        return _hoyst(
            self.cleaned_data["belop"], MAKS_BELOP, _("Skriv et beløp på 99 999 999,99 kr eller mindre.")
        )

    def clean_beskrivelse(self) -> str:
        tekst = " ".join(self.cleaned_data["beskrivelse"].split())
        if not tekst.isprintable():
            raise ValidationError(_("Teksten har tegn som ikke kan vises. Skriv den på nytt."))
        return tekst

    def som_linje(self, avtalear: int) -> Budsjettlinje:
        """For a row that is valid and has something written."""
        svar = self.cleaned_data
        return Budsjettlinje(
            nummer=self.nummer,
            avtalear=avtalear,
            element=Element(svar["element"]),
            beskrivelse=svar["beskrivelse"],
            hundredeltimer=svar["timer"],
            timesats=None if svar["timesats"] is None else Belop(svar["timesats"]),
            belop=None if svar["belop"] is None else Belop(svar["belop"]),
        )

    def _krev_timer_eller_belop(self, svar: dict[str, Any]) -> None:
        timer, timesats, belop = (svar.get(felt) for felt in _KOSTNAD)
        if belop is not None and (timer is not None or timesats is not None):
            self.add_error(
                "belop", _("Skriv enten timer og timesats, eller beløp. Tøm det som ikke skal gjelde.")
            )
        elif belop is None and timer is None and timesats is None:
            self.add_error("belop", _("Skriv timer og timesats, eller et beløp."))
        elif belop is None and timer is None:
            self.add_error("timer", _("Skriv hvor mange timer det gjelder."))
        elif belop is None and timesats is None:
            self.add_error("timesats", _("Skriv timesatsen."))


_KOSTNAD = ("timer", "timesats", "belop")
_SKRIVES = ("beskrivelse", *_KOSTNAD)


def _hoyst(ore: int | None, maks: int, melding: Any) -> int | None:
    if ore is not None and ore > maks:
        raise ValidationError(melding)
    return ore


def _som_felter(linje: Budsjettlinje) -> dict[str, Any]:
    return {
        "element": linje.element.value,
        "beskrivelse": linje.beskrivelse,
        "timer": linje.hundredeltimer,
        "timesats": None if linje.timesats is None else linje.timesats.ore,
        "belop": None if linje.belop is None else linje.belop.ore,
    }
