"""What is written in an agreement with a trust, and about it."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from alis.domain.plassering.foretaksavtale import Deltaker
from alis.web.felles.felter import Datofelt, tekstboks
from alis.web.felles.visning import dato
from alis.web.foretaksavtale.ord import DELTAKERE


class Foretaksvalg(forms.Form):
    helseforetak = forms.ChoiceField(
        label=_("Helseforetak"),
        widget=forms.Select(attrs={"class": "ds-input"}),
        error_messages={
            "required": _("Velg helseforetaket."),
            "invalid_choice": _("Velg et av helseforetakene i listen."),
        },
    )

    def __init__(self, *args: Any, foretak: tuple[tuple[Any, str], ...], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        valg = [("", gettext("Velg helseforetak")), *((str(pk), navn) for pk, navn in foretak)]
        self.fields["helseforetak"].choices = valg  # type: ignore[attr-defined]


class Utkastskjema(forms.Form):
    overordnet = forms.CharField(
        label=_("Samarbeidsavtalen mellom partene"),
        required=False,
        max_length=200,
        widget=tekstboks(),
        help_text=_(
            "Den overordnede avtalen denne bygger på, med dato og punkt. For eksempel: Samarbeidsavtale av 1. mars 2024, punkt 5.2 e."
        ),
    )
    annet = forms.CharField(
        label=_("Annet partene er enige om"),
        required=False,
        max_length=4000,
        widget=forms.Textarea(attrs={"class": "ds-input", "rows": 6}),
        help_text=_(
            "Blir det siste punktet i avtalen. La feltet stå tomt hvis det ikke er noe. Skriv ikke navn på leger eller noe om helse."
        ),
    )


class Tilbakeskjema(forms.Form):
    fordi = forms.CharField(
        label=_("Hva bør endres?"),
        max_length=500,
        widget=forms.Textarea(attrs={"class": "ds-input", "rows": 4}),
        help_text=_("Begge parter kan lese det. Skriv ikke noe om helse."),
        error_messages={"required": _("Skriv hva som bør endres, så kommunen kan rette det.")},
    )


class Gjennomgangsskjema(forms.Form):
    """`fra` and `til` are the days it can have been held on."""

    holdt = Datofelt(label=_("Dag"), error_messages={"required": _("Skriv dagen gjennomgangen ble holdt.")})
    deltakere = forms.MultipleChoiceField(
        label=_("Hvem var med?"),
        choices=[(deltaker.value, navn) for deltaker, navn in DELTAKERE.items()],
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Bare hvem de var der for. Navn hører ikke hjemme i referatet."),
        error_messages={"required": _("Kryss av for minst én som var med.")},
    )
    besluttet = forms.CharField(
        label=_("Hva ble bestemt?"),
        max_length=4000,
        widget=forms.Textarea(attrs={"class": "ds-input", "rows": 8}),
        help_text=_("Skriv ikke navn på leger eller noe om helse. Referatet kan ikke endres etterpå."),
        error_messages={"required": _("Skriv hva som ble bestemt. Var det ingenting, skriver du det.")},
    )

    def __init__(self, *args: Any, fra: date, til: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fra, self.til = fra, til

    def clean_holdt(self) -> date:
        holdt: date = self.cleaned_data["holdt"]
        if not self.fra <= holdt <= self.til:
            raise forms.ValidationError(
                gettext("Skriv en dag fra %(fra)s til og med %(til)s.")
                % {"fra": dato(self.fra), "til": dato(self.til)}
            )
        return holdt

    def valgte(self) -> tuple[Deltaker, ...]:
        return tuple(Deltaker(verdi) for verdi in self.cleaned_data["deltakere"])
