"""What is written in an application: the account, why someone is left out, and what the state answered."""

from collections.abc import Iterable, Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from stdnum.exceptions import ValidationError as UgyldigNummer
from stdnum.no import kontonr, orgnr

from alis.domain.avtale import Element
from alis.domain.verdier import Belop
from alis.services.regnskap.les_saldo import Saldonokkel
from alis.services.soknad.hent_soknad import Postbilde
from alis.services.soknad.registrer_vedtak import Vedtak
from alis.web.felles.elementnavn import ELEMENTNAVN
from alis.web.felles.felter import Datofelt, Kronefelt, tekstboks
from alis.web.regnskap.tilleggsfelt import Tilleggsfelt

LENGSTE_GRUNN = 2000


class Kontoskjema(forms.Form):
    konto = forms.CharField(
        label=_("Kontonummer"),
        widget=tekstboks(inputmode="numeric"),
        help_text=_("Kontoen som tilskuddet skal betales til. 11 sifre."),
        error_messages={"required": _("Skriv kontonummeret, 11 sifre.")},
    )
    orgnr = forms.CharField(
        label=_("Organisasjonsnummeret kontoen står på"),
        widget=tekstboks(inputmode="numeric"),
        help_text=_("Slik banken har registrert den i registeret over kontoer (KAR). 9 sifre."),
        error_messages={"required": _("Skriv organisasjonsnummeret, 9 sifre. Banken vet det.")},
    )

    def si_kommunens_nummer(self, nummer: str) -> None:
        """Told, and not filled in: whose the account is, someone has to have looked up."""
        if nummer:
            self.fields["orgnr"].help_text = gettext(
                "Slik banken har registrert den i registeret over kontoer (KAR). 9 sifre. Kommunens eget nummer er %(nr)s."
            ) % {"nr": orgnr.format(nummer)}

    def clean_konto(self) -> str:
        try:
            return kontonr.validate(self.cleaned_data["konto"])
        except UgyldigNummer:
            raise forms.ValidationError(_("Kontonummeret stemmer ikke. Se over de 11 sifrene.")) from None

    def clean_orgnr(self) -> str:
        try:
            return orgnr.validate(self.cleaned_data["orgnr"])
        except UgyldigNummer:
            raise forms.ValidationError(
                _("Organisasjonsnummeret stemmer ikke. Se over de 9 sifrene.")
            ) from None


class Grunnskjema(forms.Form):
    fordi = forms.CharField(
        label=_("Hvorfor?"),
        max_length=LENGSTE_GRUNN,
        widget=forms.Textarea(attrs={"class": "ds-input", "rows": 4}),
        help_text=_("Staten og revisor kan lese det. Skriv ikke noe om helse."),
        error_messages={"required": _("Skriv hvorfor, så det kan forstås senere.")},
    )


class Sendeskjema(forms.Form):
    """`sett` names what the sender has before her."""

    sett = forms.CharField(widget=forms.HiddenInput)
    bekreft = forms.BooleanField(
        label=_("Jeg bekrefter at opplysningene i søknaden er riktige."),
        error_messages={"required": _("Kryss av for at opplysningene er riktige før du sender.")},
    )


class Avslagsskjema(forms.Form):
    dato = Datofelt(
        label=_("Dato på brevet fra staten"), error_messages={"required": _("Skriv datoen på brevet.")}
    )
    referanse = forms.CharField(
        label=_("Saksnummer i brevet"), required=False, max_length=60, widget=tekstboks()
    )
    fordi = Grunnskjema.declared_fields["fordi"]


class Vedtaksskjema(Tilleggsfelt):
    """A field for each post that something is sought for, with that amount in it already."""

    dato = Datofelt(
        label=_("Dato på brevet fra staten"), error_messages={"required": _("Skriv datoen på brevet.")}
    )
    referanse = forms.CharField(
        label=_("Saksnummer i brevet"), required=False, max_length=60, widget=tekstboks()
    )

    def __init__(self, *args: Any, poster: Iterable[Postbilde], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.poster = [post for post in poster if post.sokt is None or post.sokt]
        for post in self.poster:
            self.fields[f"post_{post.id}"] = Kronefelt(
                label=str(ELEMENTNAVN[Element(post.element)]),
                initial=None if post.sokt is None else post.sokt.ore,
                error_messages={
                    "required": gettext("Skriv hva staten har innvilget. Skriv 0 hvis det er ingenting.")
                },
            )

    def si_det_som_er_innvilget(self, innvilget: Mapping[Saldonokkel, Belop]) -> None:
        for post in self.poster:
            for sted, belop in innvilget.items():
                if (sted.sak_id, sted.element) == (post.sak_id, post.element):
                    self.si_alt_innvilget(f"post_{post.id}", belop)

    def felter(self) -> list[tuple[int, forms.BoundField]]:
        """With the number of the line that each belongs to."""
        return [(post.linje, self[f"post_{post.id}"]) for post in self.poster]

    def vedtak(self) -> Vedtak:
        svar = self.cleaned_data
        return Vedtak(
            dato=svar["dato"],
            referanse=svar["referanse"],
            innvilget={post.id: Belop(svar[f"post_{post.id}"]) for post in self.poster},
            i_tillegg=svar["i_tillegg"],
        )
