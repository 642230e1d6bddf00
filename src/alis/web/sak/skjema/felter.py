"""Fields that several of the forms have."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Any
from uuid import UUID

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from alis.domain.parter import Driftsform, Stillingstype
from alis.services.utdanning import Personbilde, Sakvalg, Stedbilde
from alis.web.felles.eksempeldag import med_eksempel
from alis.web.felles.felter import Prosentfelt
from alis.web.felles.stillingsnavn import STILLINGSNAVN

SKRIV_DATO = med_eksempel(_("Skriv en dato, for eksempel {eksempel}."))
SNUDD_PERIODE = _("Siste dag er før første dag. Rett den ene.")
IKKE_VALGT = ("", _("Ikke valgt"))
STILLINGSVALG = [(type_.value, navn) for type_, navn in STILLINGSNAVN.items()]
DRIFTSFORMVALG = [
    (Driftsform.NAERINGSDRIVENDE.value, _("Næringsdrivende")),
    (Driftsform.ANSATT.value, _("Ansatt i kommunen")),
    (Driftsform.ANNET.value, _("Noe annet, pengene fordeles")),
]
VIKARBYRAVALG = [("nei", _("Nei")), ("ja", _("Ja")), ("", _("Vet ikke ennå"))]
_VIKARBYRA = {"ja": True, "nei": False, "": None}


def radioknapper(valg: Sequence[tuple[str, Any]], **kwargs: Any) -> forms.ChoiceField:
    return forms.ChoiceField(choices=valg, widget=forms.RadioSelect(attrs={"class": "ds-input"}), **kwargs)


def nedtrekk(**kwargs: Any) -> forms.ChoiceField:
    kwargs.setdefault("required", False)
    return forms.ChoiceField(widget=forms.Select(attrs={"class": "ds-input"}), **kwargs)


def stillingstypefelt() -> forms.ChoiceField:
    mangler = {"required": _("Velg hvilken stilling legen har.")}
    return radioknapper(STILLINGSVALG, label=_("Hvilken stilling er det?"), error_messages=mangler)


def prosentfelt() -> Prosentfelt:
    mangler = {"required": _("Skriv hvor stor stillingen er, for eksempel 80.")}
    return Prosentfelt(label=_("Stillingsprosent"), error_messages=mangler)


def driftsformfelt() -> forms.ChoiceField:
    return radioknapper(
        DRIFTSFORMVALG,
        label=_("Hvordan drives praksisen?"),
        help_text=_("Driftsformen avgjør hvem som får pengene."),
        error_messages={"required": _("Velg hvordan praksisen drives.")},
    )


def fordelingsfelt() -> Prosentfelt:
    return Prosentfelt(
        label=_("Legens del"), help_text=_("Bare ved «Noe annet». Kommunen får resten."), required=False
    )


def vikarbyrafelt() -> forms.ChoiceField:
    return radioknapper(
        VIKARBYRAVALG,
        label=_("Er legen knyttet til et vikarbyrå?"),
        help_text=_("Eller til et annet kommersielt firma. Da gir staten ikke tilskudd."),
        required=False,
    )


def les_vikarbyra(svar: str) -> bool | None:
    return _VIKARBYRA[svar]


def skriv_vikarbyra(svar: bool | None) -> str:
    return next(tekst for tekst, verdi in _VIKARBYRA.items() if verdi is svar)


def andel_av(prosent: Decimal | None) -> Decimal | None:
    """A percentage on the page is a share from 0 to 1 in the case."""
    return None if prosent is None else prosent / 100


def krev_rekkefolge(skjema: forms.Form, fom: str, tom: str, *, tekst: str | Promise = SNUDD_PERIODE) -> None:
    forste, siste = skjema.cleaned_data.get(fom), skjema.cleaned_data.get(tom)
    if forste and siste and siste < forste:
        skjema.add_error(tom, str(tekst))


def krev_fordeling(skjema: forms.Form) -> None:
    """A share belongs to `annet`, and must be there; with the other forms it is left out."""
    driftsform, fordeling = skjema.cleaned_data.get("driftsform"), skjema.cleaned_data.get("fordeling")
    if driftsform == Driftsform.ANNET and fordeling is None and "fordeling" not in skjema.errors:
        skjema.add_error("fordeling", str(_("Skriv hvor stor del legen får, for eksempel 60.")))
    if driftsform and driftsform != Driftsform.ANNET:
        skjema.cleaned_data["fordeling"] = None


def krev_vikariat_bare_for_vikar(skjema: forms.Form, type_: str | None) -> None:
    """The contract's days are asked of a vikar only; left over from another answer they are dropped."""
    if type_ and type_ != Stillingstype.FASTLEGEVIKAR:
        skjema.cleaned_data["vikariat_fom"] = skjema.cleaned_data["vikariat_tom"] = None
    krev_rekkefolge(skjema, "vikariat_fom", "vikariat_tom")


def legesentervalg(valg: Sakvalg) -> list[tuple[str, Any]]:
    return [IKKE_VALGT, *_steder(valg.legesentre)]


def kontaktvalg(valg: Sakvalg) -> list[tuple[str, Any]]:
    return [IKKE_VALGT, *_personer(valg.kontaktpersoner)]


def veiledervalg(valg: Sakvalg) -> list[tuple[str, Any]]:
    return [IKKE_VALGT, *_personer(valg.veiledere)]


def som_uuid(tekst: str) -> UUID | None:
    return UUID(tekst) if tekst else None


def som_prosent(andel: Decimal | None) -> Decimal | None:
    return None if andel is None else andel * 100


def _steder(steder: Iterable[Stedbilde]) -> list[tuple[str, str]]:
    return [(str(sted.id), sted.navn) for sted in steder]


def _personer(personer: Iterable[Personbilde]) -> list[tuple[str, str]]:
    return [(str(person.person_id), person.navn) for person in personer]
