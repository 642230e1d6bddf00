"""A position: new, corrected, or ended."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from alis.domain.parter import Stillingstype
from alis.services.utdanning import Stillingsbilde, Stillingsfakta
from alis.web.felles.felter import Datofelt
from alis.web.sak.skjema.felter import (
    SKRIV_DATO,
    krev_rekkefolge,
    krev_vikariat_bare_for_vikar,
    prosentfelt,
    stillingstypefelt,
)
from alis.web.sak.skjema.laas import Laastskjema


class Stillingsskjema(Laastskjema):
    type = stillingstypefelt()
    prosent = prosentfelt()
    fom = Datofelt(label=_("Første dag i stillingen"), error_messages={"required": SKRIV_DATO})
    tom = Datofelt(
        label=_("Siste dag i stillingen"),
        help_text=_("La stå tomt når ingen slutt er avtalt."),
        required=False,
    )
    vikariat_fom = Datofelt(
        label=_("Vikariatet begynner"),
        help_text=_("Bare for fastlegevikar: hele vikariatet, også før denne stillingen."),
        required=False,
    )
    vikariat_tom = Datofelt(label=_("Vikariatet slutter"), required=False)

    @staticmethod
    def fra(bilde: Stillingsbilde) -> dict[str, Any]:
        return {
            "type": bilde.type.value,
            "prosent": bilde.prosent,
            "fom": bilde.fom,
            "tom": bilde.tom,
            "vikariat_fom": bilde.vikariat_fom,
            "vikariat_tom": bilde.vikariat_tom,
        }

    def clean(self) -> dict[str, Any]:
        svar = super().clean() or {}
        krev_rekkefolge(self, "fom", "tom")
        krev_vikariat_bare_for_vikar(self, svar.get("type"))
        return self.cleaned_data

    def fakta(self) -> Stillingsfakta:
        svar = self.cleaned_data
        return Stillingsfakta(
            type=Stillingstype(svar["type"]),
            prosent=svar["prosent"],
            fom=svar["fom"],
            tom=svar["tom"],
            vikariat_fom=svar["vikariat_fom"],
            vikariat_tom=svar["vikariat_tom"],
        )


class Stillingssluttskjema(Laastskjema):
    tom = Datofelt(label=_("Siste dag i stillingen"), error_messages={"required": SKRIV_DATO})
