"""What is written of a need: dates and choices, never a reason."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from django import forms
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from alis.domain.plassering.behov import KAN_MELDES, STORSTE_AVVIK, Bortfall
from alis.domain.plassering.lengst_fram import er_for_langt_fram
from alis.domain.verdier import Periode
from alis.services.plassering.behovsfelter import Behovsonsker
from alis.web.behov.ord import LENGDER
from alis.web.felles.eksempeldag import NESTE_AR, med_eksempel
from alis.web.felles.felter import Datofelt, jatekst, tekstboks

ANTALL_VALG = 3
"""Departments that can be wished for at once; more where more stand there already."""
VELG = {"required": _("Velg ett av svarene."), "invalid_choice": _("Velg ett av svarene.")}
LISTE = {"class": "ds-input"}
HELE = [("1", _("Seks måneder sammenhengende")), ("2", _("Tre måneder og tre måneder"))]
RESTEN = "resten"


class Dagskjema(forms.Form):
    """When she can begin and wishes to, and in how many parts. `tidligere` is a wished start that stands already; `gjenstar`
    the months that are left where a service ended early, and `hele` what else can be chosen then.
    """

    tidligst = Datofelt(
        label=_("Når kan legen tidligst begynne?"),
        error_messages={
            "required": med_eksempel(
                _("Skriv når legen tidligst kan begynne, for eksempel {eksempel}."), "1.9."
            )
        },
    )
    onsket_fom = Datofelt(
        label=_("Når er det ønsket å begynne?"),
        error_messages={
            "required": med_eksempel(_("Skriv når det er ønsket å begynne, for eksempel {eksempel}."), "1.9.")
        },
    )
    deler = forms.ChoiceField(
        label=_("Hvordan skal tjenesten tas?"),
        choices=HELE,
        widget=forms.RadioSelect(attrs=LISTE),
        error_messages=VELG,
    )

    def __init__(
        self,
        *args: Any,
        idag: date,
        tidligere: date | None = None,
        gjenstar: int | None = None,
        hele: Sequence[tuple[str, Any]] = HELE,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.idag, self.tidligere, self.gjenstar = idag, tidligere, gjenstar
        if gjenstar is not None:
            self.fields["deler"].choices = [(RESTEN, LENGDER[gjenstar]), *hele]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        svar = super().clean() or {}
        tidligst, onsket = svar.get("tidligst"), svar.get("onsket_fom")
        if tidligst and er_for_langt_fram(tidligst, idag=self.idag):
            tekst = _("Dagen legen tidligst kan begynne, er mer enn ti år fram. Skriv en tidligere dag.")
            self.add_error("tidligst", tekst)
        if onsket and er_for_langt_fram(onsket, idag=self.idag):
            tekst = _("Dagen det er ønsket å begynne, er mer enn ti år fram. Skriv en tidligere dag.")
            self.add_error("onsket_fom", tekst)
        if onsket and onsket < self.idag and onsket != self.tidligere:
            self.add_error("onsket_fom", _("Dagen er passert. Skriv en dag som kommer."))
        elif tidligst and onsket and onsket < tidligst:
            self.add_error(
                "onsket_fom", _("Dette er før legen tidligst kan begynne. Skriv samme dag eller en senere.")
            )
        return svar

    def onsker(self) -> Behovsonsker:
        svar = self.cleaned_data
        return Behovsonsker(
            tidligst=svar["tidligst"], onsket_fom=svar["onsket_fom"], godtar_andre=True, **self.lengde()
        )

    def lengde(self) -> dict[str, Any]:
        if self.cleaned_data["deler"] == RESTEN:
            return {"gjenstar": self.gjenstar}
        return {"deler": int(self.cleaned_data["deler"])}


class Institusjonsskjema(Dagskjema):
    institusjon = forms.CharField(
        label=_("Hvilken institusjon?"),
        max_length=120,
        widget=tekstboks(),
        help_text=_("En helseinstitusjon i kommunen. Skriv ikke noe om legen."),
        error_messages={
            "required": _("Skriv navnet på institusjonen."),
            "max_length": _("Navnet på institusjonen er for langt. Skriv høyst 120 tegn."),
        },
    )
    field_order = ["institusjon"]


class Behovsskjema(Dagskjema):
    """Of a trust that has no departments here, nothing can be chosen: she takes what there is."""

    samme_avdeling = jatekst(_("Alt skal tas ved samme avdeling"))
    maks_avvik = forms.TypedChoiceField(
        label=_("Hvor mange måneder kan starten flyttes, fram eller tilbake?"),
        coerce=int,
        choices=[(antall, str(antall)) for antall in range(STORSTE_AVVIK + 1)],
        widget=forms.Select(attrs=LISTE),
        error_messages=VELG,
    )
    godtar_andre = jatekst(
        _("Legen kan også ta en annen avdeling eller et annet sted hos helseforetaket"),
    )

    def __init__(
        self, *args: Any, avdelinger: Sequence[tuple[int, str]], valgt: int = 0, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.uten_avdelinger = not avdelinger
        if self.uten_avdelinger:
            del self.fields["godtar_andre"]
        valg = [("", _("Ikke valgt")), *((str(pk), navn) for pk, navn in avdelinger)]
        antall = max(ANTALL_VALG, valgt) if avdelinger else 0
        self.onskefelt = [f"avdeling_{nummer}" for nummer in range(1, antall + 1)]
        for nummer, navn in enumerate(self.onskefelt, 1):
            self.fields[navn] = forms.ChoiceField(
                label=_("Avdeling, %(nummer)s. ønske") % {"nummer": nummer},
                choices=valg,
                required=False,
                widget=forms.Select(attrs=LISTE),
                error_messages={"invalid_choice": _("Velg en avdeling fra lista.")},
            )
        rest = ["maks_avvik", "godtar_andre"]
        self.order_fields(["tidligst", "onsket_fom", "deler", "samme_avdeling", *self.onskefelt, *rest])

    def clean(self) -> dict[str, Any]:
        svar = super().clean()
        valgt = [(navn, svar[navn]) for navn in self.onskefelt if svar.get(navn)]
        for nummer, (navn, avdeling) in enumerate(valgt):
            if avdeling in [tidligere for _navn, tidligere in valgt[:nummer]]:
                self.add_error(
                    navn, _("Avdelingen er valgt to ganger. Velg en annen, eller la feltet stå tomt.")
                )
        if self.onskefelt and not valgt and not svar.get("godtar_andre") and not self.errors:
            self.add_error(
                self.onskefelt[0], _("Velg minst én avdeling, eller kryss av for at legen kan ta en annen.")
            )
        return svar

    def onsker(self) -> Behovsonsker:
        svar = self.cleaned_data
        return Behovsonsker(
            tidligst=svar["tidligst"],
            onsket_fom=svar["onsket_fom"],
            **self.lengde(),
            samme_avdeling=svar["samme_avdeling"],
            maks_avvik_maneder=svar["maks_avvik"],
            avdelinger=tuple(int(svar[navn]) for navn in self.onskefelt if svar.get(navn)),
            godtar_andre=svar.get("godtar_andre", True),
        )


def fra_onsker(onsker: Behovsonsker) -> Mapping[str, Any]:
    """As they stand, for the form to begin with."""
    return {
        "tidligst": onsker.tidligst,
        "onsket_fom": onsker.onsket_fom,
        "deler": onsker.deler if onsker.gjenstar is None else RESTEN,
        "samme_avdeling": onsker.samme_avdeling,
        "maks_avvik": onsker.maks_avvik_maneder,
        "godtar_andre": onsker.godtar_andre,
        **{f"avdeling_{nummer}": pk for nummer, pk in enumerate(onsker.avdelinger, 1)},
    }


class Periodeskjema(forms.Form):
    """The days of one part of the service in a municipal institution. Where `empty_permitted`, it may stand as it was shown."""

    fom = Datofelt(
        label=_("Første dag i institusjonen"),
        error_messages={
            "required": med_eksempel(_("Skriv første dag i institusjonen, for eksempel {eksempel}."), "1.9.")
        },
    )
    tom = Datofelt(
        label=_("Siste dag i institusjonen"),
        error_messages={
            "required": med_eksempel(
                _("Skriv siste dag i institusjonen, for eksempel {eksempel}."), "28.2.", om_ar=NESTE_AR + 1
            )
        },
    )

    def __init__(self, *args: Any, del_nr: int, deler: int = 1, **kwargs: Any) -> None:
        super().__init__(*args, **{**kwargs, "prefix": f"del{del_nr}", "use_required_attribute": False})
        self.del_nr, self.deler = del_nr, deler
        if deler > 1:
            self.fields["fom"].label = _("Første dag i del %(nr)s") % {"nr": del_nr}
            self.fields["tom"].label = _("Siste dag i del %(nr)s") % {"nr": del_nr}

    def clean(self) -> dict[str, Any]:
        svar = super().clean() or {}
        if svar.get("fom") and er_for_langt_fram(svar["fom"], idag=localdate()):
            tekst = _("Første dag i institusjonen er mer enn ti år fram. Skriv en tidligere dag.")
            self.add_error("fom", tekst)
        if svar.get("fom") and svar.get("tom") and svar["tom"] < svar["fom"]:
            self.add_error("tom", _("Siste dag er før første dag. Skriv samme dag eller en senere."))
        return svar

    def periode(self) -> Periode:
        return Periode(self.cleaned_data["fom"], self.cleaned_data["tom"])


class Frasigelsesskjema(forms.Form):
    """What the doctor confirms when she has said yes to a place; of her no reason is asked."""

    gir_fra_seg = jatekst(_("Ja, jeg gir fra meg plassen jeg har tatt imot"))

    def valgt(self) -> Bortfall:
        return Bortfall.EGEN_PLASS

    def krev_kryss(self) -> None:
        """Once, and only where it is not there."""
        if self.cleaned_data.get("gir_fra_seg") or self.has_error("gir_fra_seg"):
            return
        self.add_error("gir_fra_seg", _("Kryss av for at plassen skal gis opp. Uten det skjer ingenting."))


class Bortfallsskjema(Frasigelsesskjema):
    """The coordinator says why."""

    gir_fra_seg = jatekst(_("Ja, legen skal ikke ha plassen som er tatt imot"))
    grunn = forms.ChoiceField(
        label=_("Hvorfor trengs ikke plassen lenger?"),
        choices=[(grunn.value, _(grunn.tekst)) for grunn in KAN_MELDES],
        widget=forms.RadioSelect(attrs=LISTE),
        error_messages=VELG,
    )

    def valgt(self) -> Bortfall:
        return Bortfall(self.cleaned_data["grunn"])
