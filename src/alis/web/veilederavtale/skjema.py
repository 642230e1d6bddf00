"""The terms of a veilederavtale as a form. What is left empty is saved as not yet stated."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from alis.domain.avtale.veilederkontroll import Veilederutkast
from alis.domain.avtale.veiledervilkar import Fakturering, Lonnsform, Moteform
from alis.domain.verdier import Belop
from alis.services.veilederavtale.hent_veiledervalg import Veiledervalg
from alis.web.avtale.skjema.tegnkrav import krev_skrivbare_tegn
from alis.web.felles.felter import Datofelt, Kronefelt, Timefelt, tekstboks
from alis.web.veilederavtale.ord import FAKTURERING, LONNSFORMER, MOTEFORMER

MEST_I_ARET, LENGSTE_OPPSIGELSE, LENGSTE_TEKST = 400, 24, 4000


class Veiledervalgskjema(forms.Form):
    veileder = forms.ChoiceField(
        label=_("Hvem er veileder?"),
        widget=forms.RadioSelect(attrs={"class": "ds-input"}),
        error_messages={
            "required": _("Velg hvem avtalen er med."),
            "invalid_choice": _("Velg en av veilederne på listen. Rollen kan være avsluttet."),
        },
    )

    def __init__(self, svar: QueryDict | None, *, valg: Veiledervalg) -> None:
        super().__init__(svar, initial={"veileder": str(valg.valgt or "")})
        self.fields["veileder"].choices = [  # type: ignore[attr-defined]
            (str(kandidat.person_id), kandidat.navn) for kandidat in valg.kandidater
        ]

    def veileder_id(self) -> UUID:
        return UUID(self.cleaned_data["veileder"])


def _valgfelt(label: Any, valg: Mapping[Any, Any]) -> forms.ChoiceField:
    return forms.ChoiceField(
        label=label,
        required=False,
        choices=[(verdi.value, navn) for verdi, navn in valg.items()],
        widget=forms.RadioSelect(attrs={"class": "ds-input"}),
        error_messages={"invalid_choice": _("Velg ett av svarene.")},
    )


def _tekstfelt(label: Any, **valg: Any) -> forms.CharField:
    return forms.CharField(
        label=label,
        required=False,
        max_length=200,
        validators=[krev_skrivbare_tegn],
        widget=tekstboks(),
        **valg,
    )


class Vilkarsskjema(forms.Form):
    kontaktperson = _tekstfelt(_("Kontaktperson i kommunen"))
    gjelder_fra = Datofelt(
        label=_("Første dag avtalen gjelder"),
        help_text=_("Tidligst fra den er signert."),
        required=False,
    )
    varer_til = Datofelt(
        label=_("Siste dag, hvis dere har avtalt en"),
        help_text=_("La det stå tomt når avtalen skal vare så lenge veiledningen varer."),
        required=False,
    )
    timer = Timefelt(
        label=_("Timer veiledning i året"),
        help_text=_("Forskriften regner med 42 timer i full stilling."),
        mest=MEST_I_ARET,
        required=False,
    )
    forberedelse = Timefelt(
        label=_("Timer til forberedelse og etterarbeid i året"),
        help_text=_("Skriv 0 hvis forberedelsen ikke betales."),
        mest=MEST_I_ARET,
        required=False,
    )
    moteform = _valgfelt(_("Hvordan holdes samtalene?"), MOTEFORMER)
    sted = _tekstfelt(_("Sted for samtalene"), help_text=_("Trengs ikke når alle samtalene er på video."))
    lonnsform = _valgfelt(_("Hvordan betaler dere?"), LONNSFORMER)
    timesats = Kronefelt(
        label=_("Kroner for hver time"),
        help_text=_(
            "Gjelder både veiledning og forberedelse. La det stå tomt når veiledningen inngår i stillingen."
        ),
        required=False,
    )
    fakturering = _valgfelt(_("Hvor ofte er det oppgjør?"), FAKTURERING)
    oppsigelse_maneder = forms.IntegerField(
        label=_("Oppsigelsestid i måneder"),
        required=False,
        min_value=0,
        max_value=LENGSTE_OPPSIGELSE,
        widget=tekstboks(inputmode="numeric"),
        error_messages={
            "invalid": _("Skriv antall hele måneder med tall, for eksempel 3."),
            "min_value": _("Skriv 0 eller mer."),
            "max_value": _("Skriv 24 måneder eller mindre."),
        },
    )
    annet = forms.CharField(
        label=_("Annet som er avtalt"),
        help_text=_("For eksempel reise eller veilederkurs. Ikke skriv om helse eller private forhold."),
        required=False,
        max_length=LENGSTE_TEKST,
        validators=[krev_skrivbare_tegn],
        widget=forms.Textarea(attrs={"class": "ds-input", "rows": 3}),
    )

    @classmethod
    def fra(cls, utkast: Veilederutkast) -> "Vilkarsskjema":
        verdier = {felt: getattr(utkast, felt) for felt in cls.base_fields}
        return cls(initial={**verdier, "timesats": utkast.timesats.ore if utkast.timesats else None})

    def utkast(self) -> Veilederutkast:
        """What is to be saved; for a form that is valid."""
        svar = self.cleaned_data
        return Veilederutkast(
            **{
                **svar,
                "kontaktperson": svar["kontaktperson"].strip(),
                "sted": svar["sted"].strip(),
                "annet": svar["annet"].strip(),
                "moteform": Moteform(svar["moteform"]) if svar["moteform"] else None,
                "lonnsform": Lonnsform(svar["lonnsform"]) if svar["lonnsform"] else None,
                "fakturering": Fakturering(svar["fakturering"]) if svar["fakturering"] else None,
                "timesats": None if svar["timesats"] is None else Belop(svar["timesats"]),
            }
        )
