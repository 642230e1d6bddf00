"""A proposal as a form: an amount a year, what is agreed, and why."""

from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from alis.domain.avtale.avtaleutkast import Avtalepost
from alis.domain.avtale.part import Part
from alis.domain.verdier import Belop
from alis.services.forhandling.forhandlingsbilde import Elementbilde
from alis.services.forhandling.innhold import ForslagetMaRettes, Forslagsinnhold
from alis.web.felles.felter import Kronefelt
from alis.web.forhandling.ord import FELT_FOR, feiltekst


class Forslagsskjema(forms.Form):
    """The services judge the content; the form only reads it."""

    belop = Kronefelt(label=_("Beløp i året"), required=False)
    tekst = forms.CharField(
        label=_("Hva skal være avtalt?"),
        required=False,
        help_text=_("Disse ordene kommer inn i avtalen, etter «Følgende er avtalt»."),
        widget=forms.Textarea(attrs={"class": "ds-input", "rows": 4}),
    )
    grunn = forms.CharField(
        label=_("Begrunnelse"),
        required=False,
        help_text=_("Den andre parten leser den. Den kommer ikke med i avtalen. Ikke skriv om helse."),
        widget=forms.Textarea(attrs={"class": "ds-input", "rows": 3}),
    )

    def __init__(self, svar: QueryDict | None, *, ett: Elementbilde, part: Part) -> None:
        super().__init__(svar, initial=_filled_in(ett, part))
        self.element = ett.element

    def innhold(self) -> Forslagsinnhold:
        ore = self.cleaned_data["belop"]
        return Forslagsinnhold(
            post=Avtalepost(
                element=self.element,
                avtalt=self.cleaned_data["tekst"],
                belop_per_ar=None if ore is None else Belop(ore),
            ),
            grunn=self.cleaned_data["grunn"],
        )

    def vis_feil(self, feil: ForslagetMaRettes) -> None:
        self.add_error(FELT_FOR.get(feil.feil, "belop"), feiltekst(feil))


def _filled_in(ett: Elementbilde, part: Part) -> dict[str, Any]:
    """The party's own draft; else what is on the table, what is agreed, or what the kommune's draft says."""
    if ett.kladd is not None:
        return _fields(ett.kladd.post) | {"grunn": ett.kladd.grunn}
    siste = ett.historikk[-1].post if ett.historikk else None
    post = siste or (ett.kladdet if part is Part.KOMMUNE else None) or ett.gjaldt
    return _fields(post) if post else {}


def _fields(post: Avtalepost) -> dict[str, Any]:
    return {"tekst": post.avtalt, "belop": None if post.belop_per_ar is None else post.belop_per_ar.ore}
