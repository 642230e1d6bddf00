"""The form of one clause: number, terms, and the words in both written forms."""

import re
from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from alis.domain.avtale import Element
from alis.domain.dokument import Felt, Klausul, Klausultekst, Skriftsprak, ren_tekst
from alis.domain.dokument.malkontroll import LENGSTE_PUNKT
from alis.domain.parter import Stillingstype
from alis.web.avtale.skjema.tegnkrav import krev_skrivbare_tegn
from alis.web.felles.elementnavn import ELEMENTNAVN
from alis.web.felles.felter import tekstboks
from alis.web.felles.stillingsnavn import STILLINGSNAVN
from alis.web.mal.presenter.ord import FELTNAVN

TEKSTER = {
    "overskrift": (_("Overskrift"), ""),
    "avsnitt": (_("Avsnitt"), _("Ett avsnitt på hver linje.")),
    "liste": (
        _("Punktliste"),
        _("Ett listepunkt på hver linje. La feltet stå tomt hvis punktet ikke har liste."),
    ),
}


class Klausulskjema(forms.Form):
    """The names of the text fields are `<written form>_<part>`."""

    punkt = forms.CharField(
        label=_("Nummer"),
        help_text=_("For eksempel 5 eller 5.1."),
        required=False,
        max_length=8,
        widget=tekstboks(),
        error_messages={
            "max_length": _("Nummeret er for langt. Skriv høyst %(limit_value)s tegn, for eksempel 5.1.")
        },
    )
    laast = forms.BooleanField(
        label=_("Låst"),
        help_text=_("Kommunen og legen kan ikke endre ordlyden i sin avtale."),
        required=False,
    )
    stillingstyper = forms.MultipleChoiceField(
        label=_("Hvilke stillinger gjelder punktet for?"),
        choices=[(type_.value, STILLINGSNAVN[type_]) for type_ in Stillingstype],
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Velg minst én stilling.")},
    )
    element = forms.ChoiceField(
        label=_("Element"),
        help_text=_("Bare for punkter der partene avtaler noe som gir tilskudd."),
        choices=[("", _("Ikke noe element")), *((e.value, ELEMENTNAVN[e]) for e in Element)],
        required=False,
        widget=forms.Select(attrs={"class": "ds-input"}),
    )
    felt = forms.ChoiceField(
        label=_("Hva fylles ut i avtalen?"),
        choices=[("", _("Ingenting")), *((f.value, FELTNAVN[f]) for f in Felt)],
        required=False,
        widget=forms.Select(attrs={"class": "ds-input"}),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for sprak in Skriftsprak:
            for del_, (label, hjelp) in TEKSTER.items():
                self.fields[f"{sprak}_{del_}"] = _textfield(label, hjelp, en_linje=del_ == "overskrift")

    def sprakgrupper(self) -> list[tuple[str, list[forms.BoundField]]]:
        """The text fields by written form, for two columns."""
        return [(sprak.value, [self[f"{sprak}_{del_}"] for del_ in TEKSTER]) for sprak in Skriftsprak]

    def klausul(self, *, id: str, kilder: tuple[str, ...]) -> Klausul:
        """What the form says; for a form that is valid."""
        svar = self.cleaned_data
        return Klausul(
            id=id,
            punkt=svar["punkt"].strip(),
            kilder=kilder,
            laast=svar["laast"],
            stillingstyper=frozenset(Stillingstype(type_) for type_ in svar["stillingstyper"]),
            element=Element(svar["element"]) if svar["element"] else None,
            felt=Felt(svar["felt"]) if svar["felt"] else None,
            tekst={sprak: _text(svar, sprak) for sprak in Skriftsprak},
        )


def fra_klausul(klausul: Klausul) -> dict[str, Any]:
    """The form's values as the clause has them."""
    tekster = {
        f"{sprak}_{del_}": "\n".join(verdi) if isinstance(verdi := getattr(tekst, del_), tuple) else verdi
        for sprak, tekst in klausul.tekst.items()
        for del_ in TEKSTER
    }
    return tekster | {
        "punkt": klausul.punkt,
        "laast": klausul.laast,
        "stillingstyper": [type_.value for type_ in klausul.stillingstyper],
        "element": klausul.element or "",
        "felt": klausul.felt or "",
    }


NY_KLAUSUL: Mapping[str, Any] = {"stillingstyper": [type_.value for type_ in Stillingstype]}


def _textfield(label: Any, hjelp: Any, *, en_linje: bool) -> forms.CharField:
    widget: forms.Widget = tekstboks() if en_linje else forms.Textarea(attrs={"class": "ds-input", "rows": 7})
    felt = forms.CharField(
        label=label,
        help_text=hjelp,
        required=False,
        max_length=200 if en_linje else LENGSTE_PUNKT,
        validators=[krev_skrivbare_tegn],
        widget=widget,
    )
    # The browser would cut a longer text that is pasted in, and say nothing.
    felt.widget.attrs.pop("maxlength", None)
    return felt


def _text(svar: Mapping[str, Any], sprak: Skriftsprak) -> Klausultekst:
    return Klausultekst(
        overskrift=ren_tekst(svar[f"{sprak}_overskrift"]).strip(),
        avsnitt=_lines(svar[f"{sprak}_avsnitt"]),
        liste=_lines(svar[f"{sprak}_liste"]),
    )


def _lines(tekst: str) -> tuple[str, ...]:
    linjer = (re.sub(r"^[-•·*]\s+", "", linje.strip()) for linje in ren_tekst(tekst).split("\n"))
    return tuple(linje for linje in linjer if linje)
