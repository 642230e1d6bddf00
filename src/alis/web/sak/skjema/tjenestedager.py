"""The answer to days of service that another kommune reported: written, moved, taken away, or left standing."""

from typing import Any, cast

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from alis.domain.plassering.fravarsavvik import Avvik, Avviksslag
from alis.domain.utdanning import Fravarstype
from alis.services.utdanning import Fravarsbilde, Fravarsfakta
from alis.web.felles.felter import Datofelt
from alis.web.sak.skjema.felter import SKRIV_DATO, krev_rekkefolge, radioknapper
from alis.web.sak.skjema.laas import Laastskjema

STAR = "star"
FLYTT = (Avviksslag.FLYTT.value, _("Flytt det til dagene under"))
FJERN = (Avviksslag.FJERN.value, _("Ta det bort"))
LA_STA = (STAR, _("La det stå, det er riktig som det er"))
ENDRET = _("Dagene ble endret mens du skrev. Se over dem øverst på siden, og svar på nytt.")


def skriv_sagt(avvik: Avvik) -> str:
    """What the page tells, so that an answer to other days is not taken for an answer to these."""
    return f"{avvik.slag}:{avvik.dager.fom}:{avvik.dager.tom}"


class Tjenestefravarskjema(Laastskjema):
    """It asks for no hospital, which the kommune is not told. One that was written before, stays."""

    fom = Datofelt(label=_("Første dag i tjenesten"), error_messages={"required": SKRIV_DATO})
    tom = Datofelt(
        label=_("Siste dag i tjenesten"),
        help_text=_("Avtalen hviler mens legen er der, og dagene gir ikke tilskudd."),
        error_messages={"required": SKRIV_DATO},
    )
    sagt = forms.CharField(widget=forms.HiddenInput)

    @staticmethod
    def fra(bilde: Fravarsbilde) -> dict[str, Any]:
        return {"fom": bilde.fom, "tom": bilde.tom, "sykehussted_id": bilde.sykehussted_id}

    def fakta(self) -> Fravarsfakta:
        return Fravarsfakta(
            type=Fravarstype.INSTITUSJONSTJENESTE,
            fom=self.cleaned_data["fom"],
            tom=self.cleaned_data["tom"],
            sykehussted_id=self.initial.get("sykehussted_id"),
        )

    def clean(self) -> dict[str, Any]:
        super().clean()
        krev_rekkefolge(self, "fom", "tom")
        sagt = self.initial.get("sagt", "")
        if self.cleaned_data.get("sagt") != sagt:
            svar = cast(QueryDict, self.data).copy()
            svar["sagt"] = sagt
            self.data = svar
            self.add_error(None, str(ENDRET))
        return self.cleaned_data


class Rettskjema(Tjenestefravarskjema):
    valg = radioknapper(
        [FLYTT, FJERN, LA_STA],
        label=_("Hva skal skje med fraværet?"),
        error_messages={"required": _("Velg hva som skal skje med fraværet.")},
    )
    field_order = ("valg", "fom", "tom")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        fjernes = self.initial.get("valg") == Avviksslag.FJERN
        valg = [FJERN] if fjernes else [FLYTT, FJERN]
        if self.initial.get("kan_sta"):
            valg.append(LA_STA)
        self.fields["valg"].choices = valg  # type: ignore[attr-defined]
        if fjernes:
            for felt in ("fom", "tom"):
                del self.fields[felt]

    @property
    def endrer_lopet(self) -> bool:
        return str(self.cleaned_data["valg"]) != STAR
