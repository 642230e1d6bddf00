"""The form of a whole rate set. It reads the tree that is kept and gives the same kind of tree back."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from alis.domain.regel import Apent, Satssett, Satsstatus
from alis.web.felles.felter import Datofelt, tekstboks
from alis.web.kunnskap.satsoversikt import VISSHET
from alis.web.kunnskap.satsvisning import TABELLNAVN, satsverdi
from alis.web.sats.presenter.apent import SPORSMAL
from alis.web.sats.skjema.felter import VERDIFELTER
from alis.web.sats.skjema.tre import bygg_tre, kildefelt, les_tre

NYE_KILDER = 2
LENGSTE = 500
STATUS = (
    (Satsstatus.UBEKREFTET.value, _("Ubekreftet")),
    (Satsstatus.BEKREFTET.value, _("Bekreftet: Helsedirektoratet har kunngjort alle beløpene")),
)


class Satsskjema(forms.Form):
    """`forrige` is the set that it was begun from: what it said stands beside each field."""

    def __init__(
        self,
        data: Any = None,
        *,
        innhold: Mapping[str, Any],
        forrige: Satssett | None,
        kan_bekrefte: bool,
    ) -> None:
        self.innhold = innhold
        self.koder = list(innhold["kilder"])
        self.nye = [f"ny_{nummer}" for nummer in range(1, NYE_KILDER + 1)]
        super().__init__(data, initial=les_tre(innhold), prefix=None)
        self._add_whole(kan_bekrefte)
        self._add_sources()
        self._add_values({sats.sti: satsverdi(sats) for sats in forrige.satser} if forrige else {})

    def _add_whole(self, kan_bekrefte: bool) -> None:
        self.fields["tom"] = Datofelt(
            label=_("Siste dag"), error_messages={"required": _("Skriv den siste dagen i perioden.")}
        )
        self.fields["status"] = forms.ChoiceField(
            label=_("Hvor sikre er satsene?"),
            choices=STATUS if kan_bekrefte else STATUS[:1],
            error_messages={
                "required": _("Velg hvor sikre satsene er."),
                "invalid_choice": _("Bare Helsedirektoratet kan bekrefte satser. Velg ubekreftet."),
            },
            widget=forms.RadioSelect(attrs={"class": "ds-input"}),
        )
        self.fields["merknad"] = forms.CharField(
            label=_("Merknad til den som leser"),
            help_text=_("Si hvorfor satsene er bekreftet eller ikke, i vanlige ord."),
            max_length=2 * LENGSTE,
            widget=forms.Textarea(attrs={"class": "ds-input", "rows": 3}),
            error_messages={
                "required": _("Skriv en setning om hvor sikre satsene er."),
            },
        )
        self.fields["apent"] = forms.MultipleChoiceField(
            label=_("Hva sier reglene for perioden ikke noe om?"),
            choices=[(str(apent), SPORSMAL[apent]) for apent in Apent],
            widget=forms.CheckboxSelectMultiple(attrs={"class": "ds-input"}),
            required=False,
        )

    def _add_sources(self) -> None:
        for nummer, kode in enumerate((*self.koder, *self.nye), start=1):
            self.fields[f"{kode}.tittel"] = forms.CharField(
                label=_("Kilde %(nummer)s: hva den heter") % {"nummer": nummer},
                max_length=LENGSTE,
                required=kode in self.koder,
                widget=tekstboks(),
                error_messages={"required": _("Skriv hva kilden heter.")},
            )
            self.fields[f"{kode}.adresse"] = forms.RegexField(
                r"^https?://\S+$",
                label=_("Kilde %(nummer)s: adresse") % {"nummer": nummer},
                max_length=LENGSTE,
                required=False,
                widget=tekstboks(inputmode="url"),
                error_messages={
                    "invalid": _("Skriv hele adressen. Den begynner med https://."),
                },
            )
            self.fields[f"{kode}.visshet"] = forms.ChoiceField(
                label=_("Kilde %(nummer)s: hva slags kilde") % {"nummer": nummer},
                choices=list(VISSHET.items()),
                required=kode in self.koder,
                widget=forms.Select(attrs={"class": "ds-input"}),
            )

    def _add_values(self, forrige: Mapping[str, str]) -> None:
        for verdi in VERDIFELTER:
            felt = verdi.felt()
            felt.label = capfirst(verdi.navn)
            felt.help_text = _("Før: %(verdi)s") % {"verdi": forrige.get(verdi.sti) or _("ikke kjent")}
            self.fields[verdi.sti] = felt
            self.fields[kildefelt(verdi.sti)] = forms.ChoiceField(
                label=_("Kilde til: %(navn)s") % {"navn": verdi.navn},
                choices=self._source_choices,
                required=False,
                widget=forms.Select(attrs={"class": "ds-input"}),
            )

    def _source_choices(self) -> list[tuple[str, Any]]:
        kjente = [
            (kode, f"{nr}. {self.innhold['kilder'][kode]['tittel']}"[:90])
            for nr, kode in enumerate(self.koder, 1)
        ]
        antall = len(self.koder)
        nye = [
            (kode, _("%(nummer)s. Den nye kilden") % {"nummer": antall + nr})
            for nr, kode in enumerate(self.nye, 1)
        ]
        return [("", _("Velg kilde")), *kjente, *nye]

    def clean(self) -> dict[str, Any]:
        svar = super().clean() or {}
        for verdi in VERDIFELTER:
            skrevet = svar.get(verdi.sti)
            if verdi.sti in self.errors or skrevet is None or skrevet == "":
                continue
            kilde = svar.get(kildefelt(verdi.sti))
            if not kilde:
                self.add_error(kildefelt(verdi.sti), _("Velg hvor tallet er hentet fra."))
            elif kilde in self.nye and not svar.get(f"{kilde}.tittel"):
                self.add_error(
                    f"{kilde}.tittel", _("Skriv hva den nye kilden heter. Den er valgt for et tall.")
                )
        return svar

    def tre(self) -> dict[str, Any]:
        """The whole set, in the form that is kept."""
        return bygg_tre(self.cleaned_data, forrige=self.innhold, nye=self.nye)

    def deler(self) -> list[dict[str, Any]]:
        """The sections of the page: one for each table, with value and source side by side."""
        deler: dict[str, list[dict[str, Any]]] = {}
        for verdi in VERDIFELTER:
            par = {"verdi": self[verdi.sti], "kilde": self[kildefelt(verdi.sti)], "etter": verdi.etter}
            deler.setdefault(verdi.tabell, []).append(par)
        return [
            {"navn": TABELLNAVN[tabell.split(".")[-1]], "felter": felter} for tabell, felter in deler.items()
        ]

    def kilderader(self) -> list[list[forms.BoundField]]:
        return [
            [self[f"{kode}.{felt}"] for felt in ("tittel", "adresse", "visshet")]
            for kode in (*self.koder, *self.nye)
        ]
