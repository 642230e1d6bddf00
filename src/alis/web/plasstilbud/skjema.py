"""What the contact writes of a vacancy or an offer, and what the doctor answers."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any
from uuid import UUID, uuid4

from django import forms
from django.http import QueryDict
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from alis.domain.plassering.lengst_fram import er_for_langt_fram
from alis.domain.plassering.plassliste import FLEST_PLASSER
from alis.domain.plassering.problem import LENGSTE_PLASS
from alis.services.plassering.avdelinger import Avdelingsvalg
from alis.services.plassering.hent_tilbud import Tilbudsbilde
from alis.services.plassering.list_plasser import Plassbilde
from alis.services.plassering.plassfakta import Plassfakta
from alis.web.felles import visning
from alis.web.felles.eksempeldag import med_eksempel
from alis.web.felles.felter import Datofelt, jatekst, tekstboks
from alis.web.felles.som_uuid import som_uuid

VELG = {"class": "ds-input"}
LENGSTE_GRUNN = 500
HELE_MANEDER = {str(antall) for antall in range(1, LENGSTE_PLASS + 1)}


class Antallsskjema(forms.Form):
    """How many equal places there are: of one that someone holds, all that can be changed."""

    laas = forms.IntegerField(widget=forms.HiddenInput, required=False, min_value=1, max_value=10**9)
    antall = forms.IntegerField(
        label=_("Antall like plasser"),
        min_value=1,
        max_value=FLEST_PLASSER,
        initial=1,
        widget=tekstboks(inputmode="numeric"),
        error_messages={
            "required": _("Skriv hvor mange plasser det er."),
            "invalid": _("Skriv antallet som et helt tall, for eksempel 1."),
            "min_value": _("Skriv 1 til 99 plasser."),
            "max_value": _("Skriv 1 til 99 plasser."),
        },
    )

    def se_den_som_den_er(self, laas: int) -> None:
        """What is saved next is of the vacancy as it stands now."""
        self.data = {**dict(self.data.items()), "laas": str(laas)}

    def fakta_for(self, bilde: Plassbilde) -> Plassfakta:
        return Plassfakta(
            avdeling_id=bilde.avdeling_id,
            fom=bilde.fom,
            maneder=bilde.maneder,
            antall=self.cleaned_data["antall"],
        )


class Plasskjema(Antallsskjema):
    """`plass_id` is made with the page, so that the same press twice is one vacancy."""

    field_order = ["avdeling", "fom", "maneder", "antall"]
    plass_id = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4, required=False)
    avdeling = forms.TypedChoiceField(
        label=_("Avdeling"),
        coerce=int,
        widget=forms.Select(attrs=VELG),
        error_messages={"required": _("Velg avdelingen."), "invalid_choice": _("Velg en av avdelingene.")},
    )
    fom = Datofelt(
        label=_("Plassen begynner"),
        error_messages={
            "required": med_eksempel(_("Skriv dagen plassen begynner, for eksempel {eksempel}."), "1.9.")
        },
    )
    maneder = forms.IntegerField(
        label=_("Måneder"),
        help_text=_("Hele måneder. Vanlig tjeneste er seks, eller tre når den er i to deler."),
        min_value=1,
        max_value=LENGSTE_PLASS,
        initial=6,
        widget=tekstboks(inputmode="numeric"),
        error_messages={
            "required": _("Skriv hvor mange måneder plassen varer."),
            "invalid": _("Skriv månedene som et helt tall, for eksempel 6."),
            "min_value": _("Skriv 1 til 24 måneder."),
            "max_value": _("Skriv 1 til 24 måneder."),
        },
    )

    def __init__(self, *args: object, avdelinger: Sequence[Avdelingsvalg], **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        valg = [("", _("Velg"))] + [(str(rad.avdeling_id), f"{rad.sted}: {rad.navn}") for rad in avdelinger]
        self.fields["avdeling"].choices = valg  # type: ignore[attr-defined]

    def clean_fom(self) -> date:
        fom: date = self.cleaned_data["fom"]
        if fom <= localdate():
            raise forms.ValidationError(_("Plassen må begynne etter i dag."))
        if er_for_langt_fram(fom, idag=localdate()):
            raise forms.ValidationError(_("Plassen begynner mer enn ti år fram. Skriv en tidligere dag."))
        return fom

    def fakta_for(self, _bilde: Plassbilde) -> Plassfakta:
        return self.fakta

    @property
    def fakta(self) -> Plassfakta:
        svar = self.cleaned_data
        return Plassfakta(
            avdeling_id=svar["avdeling"], fom=svar["fom"], maneder=svar["maneder"], antall=svar["antall"]
        )


class Trekkskjema(forms.Form):
    laas = forms.IntegerField(widget=forms.HiddenInput, required=False, min_value=1, max_value=10**9)
    fordi = forms.CharField(
        label=_("Hvorfor trekkes plassen?"),
        help_text=_(
            "Skriv om plassen. Ikke skriv noe om helse eller private forhold. Legen og kommunen ser det."
        ),
        max_length=LENGSTE_GRUNN,
        widget=forms.Textarea(attrs={"class": "ds-input", "rows": 3}),
        error_messages={"required": _("Skriv hvorfor.")},
    )


class Tilbudstrekkskjema(Trekkskjema):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["fordi"].label = _("Hvorfor trekkes tilbudet?")


class Limskjema(forms.Form):
    parti_id = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4)
    tekst = forms.CharField(
        label=_("Rader fra regnearket"),
        help_text=_(
            "Merk radene i regnearket, kopier og lim inn her. Kolonnene er avdeling, sted, start, måneder og antall. Med overskrifter kan de stå i den rekkefølgen du vil."
        ),
        strip=False,
        max_length=60_000,
        widget=forms.Textarea(attrs={"class": "ds-input", "rows": 10, "spellcheck": "false"}),
        error_messages={
            "required": _("Lim inn minst én rad."),
            "max_length": _("Det er for mye på én gang. Lim inn færre rader, og høyst %(limit_value)s tegn."),
        },
    )


class Svarskjema(forms.Form):
    """What she confirms where a yes takes from her what she has said yes to elsewhere."""

    gir_fra_seg = jatekst("")

    def __init__(self, *args: Any, bilde: Tilbudsbilde, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.godtatte = sum(ett.er_godtatt for ett in bilde.faller)
        self.fields["gir_fra_seg"].label = ngettext(
            "Ja, jeg gir fra meg plassen jeg har sagt ja til",
            "Ja, jeg gir fra meg plassene jeg har sagt ja til",
            self.godtatte,
        )

    def krev_kryss(self) -> None:
        self.add_error("gir_fra_seg", _("Kryss av for det du gir fra deg. Uten det er svaret ikke sendt."))


class Kontraktskjema(forms.Form):
    laas = forms.IntegerField(widget=forms.HiddenInput, required=False, min_value=1, max_value=10**9)
    dato = Datofelt(label=_("Arbeidsavtalen er fra"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        tekst = _("Skriv datoen på arbeidsavtalen, for eksempel %(dag)s.")
        self.fields["dato"].error_messages["required"] = tekst % {"dag": visning.dato(localdate())}


def les_ider(tekster: Iterable[str]) -> list[UUID]:
    """What is no identity was not chosen."""
    return [id_ for tekst in tekster if (id_ := som_uuid(tekst))]


def les_par(post: QueryDict) -> list[tuple[UUID, UUID]]:
    """`par` holds a need and a vacancy, with a colon between."""
    par = []
    for tekst in post.getlist("par"):
        behov, _skille, plass = tekst.partition(":")
        behov_id, plass_id = som_uuid(behov), som_uuid(plass)
        if behov_id and plass_id:
            par.append((behov_id, plass_id))
    return par


def les_laas(post: QueryDict) -> int:
    """0 where there is none, which no row has."""
    tekst = post.get("laas", "")
    return int(tekst) if tekst.isascii() and tekst.isdigit() and len(tekst) < 10 else 0


def les_lengder(post: QueryDict) -> tuple[int, list[int]]:
    """The months of each piece, and the mark of the vacancy that they were worked out for."""
    lengder = [int(tekst) for tekst in post.getlist("lengde") if tekst in HELE_MANEDER]
    return les_laas(post), lengder
