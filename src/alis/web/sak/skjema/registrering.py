"""«Registrer ALIS»: the doctor, the position and the case, asked once."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from alis.domain.parter import Driftsform, Stillingstype
from alis.domain.verdier import HprNr
from alis.services.parter import Legefakta
from alis.services.parter.les_fodselsnummer import les_fodselsnummer
from alis.services.utdanning import Saksfakta, Sakvalg, Stillingsfakta
from alis.web.felles.felter import Datofelt, tekstboks
from alis.web.sak.feiltekst import SLUTT_FOR_START, les
from alis.web.sak.skjema.felter import (
    SKRIV_DATO,
    andel_av,
    driftsformfelt,
    fordelingsfelt,
    kontaktvalg,
    krev_fordeling,
    krev_rekkefolge,
    krev_vikariat_bare_for_vikar,
    legesentervalg,
    les_vikarbyra,
    nedtrekk,
    prosentfelt,
    som_uuid,
    stillingstypefelt,
    veiledervalg,
    vikarbyrafelt,
)


class Registreringsskjema(forms.Form):
    hpr_nr = forms.CharField(
        label=_("HPR-nummer"),
        help_text=_("Nummeret legen har i Helsepersonellregisteret."),
        max_length=9,
        widget=tekstboks(inputmode="numeric"),
        error_messages={"required": _("Skriv HPR-nummeret til legen.")},
    )
    navn = forms.CharField(
        label=_("Navn"),
        max_length=200,
        widget=tekstboks(),
        error_messages={"required": _("Skriv fornavn og etternavn.")},
    )
    fodselsnummer = forms.CharField(
        label=_("Fødselsnummer"),
        help_text=_("11 siffer. Legen logger inn med dette. Du kan la det stå tomt og fylle ut senere."),
        max_length=20,
        widget=tekstboks(inputmode="numeric"),
        required=False,
    )
    epost = forms.EmailField(
        label=_("E-post"),
        widget=forms.EmailInput(attrs={"class": "ds-input", "autocomplete": "off"}),
        required=False,
        error_messages={"invalid": _("Skriv e-postadressen slik: navn@kommune.no.")},
    )
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
        help_text=_("Bare for fastlegevikar: hele vikariatet."),
        required=False,
    )
    vikariat_tom = Datofelt(label=_("Vikariatet slutter"), required=False)
    driftsform = driftsformfelt()
    fordeling = fordelingsfelt()
    start_spesialisering = Datofelt(
        label=_("Spesialiseringen startet"), help_text=_("Tomt når du ikke vet det ennå."), required=False
    )
    forventet_slutt = Datofelt(label=_("Forventet ferdig"), required=False)
    forste_dato_fastlege = Datofelt(
        label=_("Første dag som fastlege noen gang"),
        help_text=_(
            "Også som vikar, og i andre kommuner. De første 24 månedene gir tilskudd for lavere produktivitet."
        ),
        required=False,
    )
    vikarbyra = vikarbyrafelt()
    veileder = nedtrekk(
        label=_("Veileder"), help_text=_("Listen viser dem som har rollen veileder i kommunen.")
    )
    legesenter = nedtrekk(label=_("Legesenter"))
    kontaktperson = nedtrekk(label=_("Kontaktperson i kommunen"))

    DELER = (
        (_("Legen"), ("hpr_nr", "navn", "fodselsnummer", "epost")),
        (
            _("Stillingen"),
            ("type", "prosent", "fom", "tom", "vikariat_fom", "vikariat_tom", "driftsform", "fordeling"),
        ),
        (
            _("Spesialiseringen"),
            ("start_spesialisering", "forventet_slutt", "forste_dato_fastlege", "vikarbyra"),
        ),
        (_("I kommunen"), ("veileder", "legesenter", "kontaktperson")),
    )

    def __init__(self, *args: Any, valg: Sakvalg, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["veileder"].choices = veiledervalg(valg)  # type: ignore[attr-defined]
        self.fields["legesenter"].choices = legesentervalg(valg)  # type: ignore[attr-defined]
        self.fields["kontaktperson"].choices = kontaktvalg(valg)  # type: ignore[attr-defined]

    def deler(self) -> list[tuple[str, list[forms.BoundField]]]:
        return [(str(navn), [self[felt] for felt in felter]) for navn, felter in self.DELER]

    def clean_hpr_nr(self) -> str:
        return les(HprNr, self.cleaned_data["hpr_nr"])

    def clean_fodselsnummer(self) -> str:
        return les(les_fodselsnummer, self.cleaned_data["fodselsnummer"].replace(" ", ""))

    def clean(self) -> dict[str, Any]:
        svar = super().clean() or {}
        krev_rekkefolge(self, "fom", "tom")
        krev_rekkefolge(self, "start_spesialisering", "forventet_slutt", tekst=SLUTT_FOR_START)
        krev_vikariat_bare_for_vikar(self, svar.get("type"))
        krev_fordeling(self)
        return self.cleaned_data

    def lege(self) -> Legefakta:
        svar = self.cleaned_data
        return Legefakta(
            navn=svar["navn"].strip(),
            hpr_nr=svar["hpr_nr"],
            fodselsnummer=svar["fodselsnummer"],
            epost=svar["epost"],
        )

    def stilling(self) -> Stillingsfakta:
        svar = self.cleaned_data
        return Stillingsfakta(
            type=Stillingstype(svar["type"]),
            prosent=svar["prosent"],
            fom=svar["fom"],
            tom=svar["tom"],
            vikariat_fom=svar["vikariat_fom"],
            vikariat_tom=svar["vikariat_tom"],
        )

    def sak(self) -> Saksfakta:
        svar = self.cleaned_data
        return Saksfakta(
            driftsform=Driftsform(svar["driftsform"]),
            fordeling_alis=andel_av(svar["fordeling"]),
            start_spesialisering=svar["start_spesialisering"],
            forventet_slutt=svar["forventet_slutt"],
            forste_dato_fastlege=svar["forste_dato_fastlege"],
            vikarbyra=les_vikarbyra(svar["vikarbyra"]),
            legesenter_id=som_uuid(svar["legesenter"]),
            kontaktperson_id=som_uuid(svar["kontaktperson"]),
        )
