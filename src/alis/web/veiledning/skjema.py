"""What is written: a session, what supervision cost, and what must be mended."""

import re
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from alis.domain.veiledning.mote import Motetid
from alis.domain.veiledning.tema import Tema
from alis.domain.verdier.norske_tall import les_hundredeler
from alis.services.veiledning.hent_veiledning import Motebilde
from alis.services.veiledning.motefakta import Motefakta
from alis.services.veiledning.temanavn import TEMANAVN
from alis.web.felles.eksempeldag import I_FJOR, med_eksempel
from alis.web.felles.felter import Datofelt, Kronefelt, tekstboks

CLOCK = re.compile(r"(?P<time>\d{1,2})(?:[.:]?(?P<minutt>\d{2}))?")
DAY = 2400
"""Hundredths of an hour."""


class Klokkefelt(forms.Field):
    """A time of day, `9`, `09.30` or `0930`. Cleans to minutes after midnight."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("widget", tekstboks(inputmode="text", placeholder="10.30"))
        super().__init__(**kwargs)

    def prepare_value(self, value: Any) -> Any:
        return skriv_klokke(value) if isinstance(value, int) else value

    def to_python(self, value: Any) -> int | None:
        if value in self.empty_values or isinstance(value, int):
            return None if value in self.empty_values else value
        match = CLOCK.fullmatch(str(value).strip())
        time, minutt = (int(match["time"]), int(match["minutt"] or 0)) if match else (24, 0)
        if time > 23 or minutt > 59:
            raise ValidationError(_("Skriv klokkeslettet med time og minutt, for eksempel 10.30."))
        return time * 60 + minutt


class Hundredelsfelt(forms.Field):
    """Hours with at most two decimals, `1,5`. Cleans to whole hundredths."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("widget", tekstboks(inputmode="decimal", placeholder="1,5"))
        super().__init__(**kwargs)

    def prepare_value(self, value: Any) -> Any:
        return skriv_timer(value) if isinstance(value, int) else value

    def to_python(self, value: Any) -> int | None:
        if value in self.empty_values or isinstance(value, int):
            return None if value in self.empty_values else value
        hundredeler = les_hundredeler(str(value).replace(".", ","))
        if hundredeler is None or hundredeler > DAY:
            raise ValidationError(_("Skriv timene med tall, for eksempel 1,5. Et møte varer høyst et døgn."))
        return hundredeler


class Moteskjema(forms.Form):
    dag = Datofelt(
        label=_("Dag"),
        error_messages={
            "required": med_eksempel(
                _("Skriv dagen møtet ble holdt, for eksempel {eksempel}."), "1.9.", om_ar=I_FJOR
            )
        },
    )
    start = Klokkefelt(
        label=_("Når begynte møtet?"), error_messages={"required": _("Skriv når møtet begynte.")}
    )
    timer = Hundredelsfelt(
        label=_("Timer"), error_messages={"required": _("Skriv hvor mange timer møtet varte.")}
    )
    tema = forms.ChoiceField(
        label=_("Tema"),
        choices=[(tema.value, navn) for tema, navn in TEMANAVN.items()],
        widget=forms.Select(attrs={"class": "ds-input"}),
    )
    beskrivelse = forms.CharField(
        label=_("Stikkord"),
        required=False,
        max_length=200,
        widget=tekstboks(),
        help_text=_("Kan stå tomt. Ikke skriv noe om pasienter, og ikke noe om noens helse."),
    )

    def som_fakta(self) -> Motefakta:
        svar = self.cleaned_data
        return Motefakta(
            tid=Motetid(dag=svar["dag"], start=svar["start"], hundredeler=svar["timer"]),
            tema=Tema(svar["tema"]),
            beskrivelse=svar["beskrivelse"],
        )


class Kostnadsskjema(forms.Form):
    kostnad = Kronefelt(
        label=_("Hva har veiledningen kostet kommunen?"),
        help_text=_("Det er ikke avtalt en timesats. Skriv det dere kan dokumentere."),
        error_messages={"required": _("Skriv hva veiledningen har kostet kommunen.")},
    )


class Returskjema(forms.Form):
    fordi = forms.CharField(
        label=_("Hva må rettes?"),
        max_length=2000,
        widget=forms.Textarea(attrs={"class": "ds-input", "rows": 3}),
        help_text=_("Lege og veileder leser det. Ikke skriv noe om helse."),
        error_messages={"required": _("Skriv hva som må rettes.")},
    )


def fra_mote(mote: Motebilde) -> dict[str, object]:
    return {
        "dag": mote.dag,
        "start": mote.start,
        "timer": mote.hundredeler,
        "tema": mote.tema.value,
        "beskrivelse": mote.beskrivelse,
    }


def skriv_klokke(minutter: int) -> str:
    return f"{minutter // 60:02}.{minutter % 60:02}"


def skriv_timer(hundredeler: int) -> str:
    """`1,5`: exact, without zeros that say nothing."""
    hele, rest = divmod(hundredeler, 100)
    return f"{hele},{rest:02}".rstrip("0") if rest else str(hele)
