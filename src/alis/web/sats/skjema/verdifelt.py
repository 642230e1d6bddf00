"""The kinds of value in a rate set: how each is written, and how it is kept."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from alis.web.felles.felter import Kronefelt, tekstboks
from alis.web.kunnskap.satsvisning import DELNAVN, ORD

TALL = re.compile(r"\d{1,9}([.,]\d{1,7})?")
JA_NEI = (("ja", _("Ja")), ("nei", _("Nei")))


class Desimalfelt(forms.Field):
    """A number with decimals, `57,75`. Cleans to a fraction or None. With `prosent` the user writes per cent of it."""

    def __init__(self, *, prosent: bool = False, **kwargs: Any) -> None:
        kwargs.setdefault("widget", tekstboks(inputmode="decimal"))
        self.prosent = prosent
        super().__init__(**kwargs)

    def prepare_value(self, value: Any) -> Any:
        if isinstance(value, Fraction):
            return _decimal(value * (100 if self.prosent else 1)).replace(".", ",")
        return value

    def to_python(self, value: Any) -> Fraction | None:
        if value in self.empty_values or isinstance(value, Fraction):
            return None if value in self.empty_values else value
        tekst = str(value).strip().removesuffix("%").strip().replace("\u00a0", "")
        if not TALL.fullmatch(tekst):
            raise ValidationError(_("Skriv et tall, for eksempel 57,75."))
        tall = Fraction(tekst.replace(",", "."))
        return tall / 100 if self.prosent else tall


@dataclass(frozen=True, kw_only=True)
class Verdifelt:
    """`sti` is the place in the set; `enhet` the unit that is kept beside the value; `etter` the one beside the box."""

    sti: str
    enhet: str
    felt: Callable[[], forms.Field]
    les: Callable[[Any], Any]
    skriv: Callable[[Any], Any]
    etter: str | Promise = ""
    kan_mangle: bool = False

    @property
    def tabell(self) -> str:
        return self.sti.rsplit(".", 1)[0]

    @property
    def navn(self) -> str:
        """With a small first letter, as it stands within a sentence."""
        return str(DELNAVN[self.sti.rsplit(".", 1)[-1]])


def _decimal(tall: Fraction) -> str:
    """Exact: what is read has at most nine decimals."""
    tekst = f"{tall.numerator * 10**9 // tall.denominator:010d}"
    return f"{tekst[:-9]}.{tekst[-9:]}".rstrip("0").rstrip(".")


def kroner(sti: str, enhet: str) -> Verdifelt:
    return Verdifelt(
        sti=sti,
        enhet=enhet,
        felt=lambda: Kronefelt(required=False),
        les=lambda verdi: verdi,
        skriv=lambda svar: svar,
        etter="kr",
        kan_mangle=True,
    )


def desimal(sti: str, enhet: str, *, prosent: bool, kan_mangle: bool = True) -> Verdifelt:
    mangler = {"required": _("Skriv et tall. Er det ingenting, skriver du 0.")}
    return Verdifelt(
        sti=sti,
        enhet=enhet,
        felt=lambda: Desimalfelt(prosent=prosent, required=not kan_mangle, error_messages=mangler),
        les=lambda verdi: Fraction(str(verdi)),
        skriv=_decimal,
        etter="%" if prosent else _("timer"),
        kan_mangle=kan_mangle,
    )


def heltall(
    sti: str, enhet: str, etter: str | Promise, *, minst: int, mest: int, kan_mangle: bool = False
) -> Verdifelt:
    def felt() -> forms.Field:
        return forms.IntegerField(
            min_value=minst,
            max_value=mest,
            required=not kan_mangle,
            widget=tekstboks(inputmode="numeric"),
            error_messages={
                "required": _("Skriv et helt tall."),
                "invalid": _("Skriv et helt tall, for eksempel 24."),
                "min_value": _("Tallet er for lite. Skriv %(limit_value)s eller mer."),
                "max_value": _("Tallet er for stort. Skriv %(limit_value)s eller mindre."),
            },
        )

    return Verdifelt(
        sti=sti,
        enhet=enhet,
        felt=felt,
        les=lambda verdi: verdi,
        skriv=lambda svar: svar,
        etter=etter,
        kan_mangle=kan_mangle,
    )


def valg(sti: str, enhet: str, ord_: type[StrEnum]) -> Verdifelt:
    svarene = [(str(ett), ORD[ett]) for ett in ord_]
    return Verdifelt(
        sti=sti,
        enhet=enhet,
        felt=lambda: forms.ChoiceField(
            choices=svarene,
            widget=forms.RadioSelect(attrs={"class": "ds-input"}),
            error_messages={"required": _("Velg ett av svarene.")},
        ),
        les=lambda verdi: verdi,
        skriv=lambda svar: svar,
    )


def ja_nei(sti: str, *, kan_mangle: bool = False) -> Verdifelt:
    return Verdifelt(
        sti=sti,
        enhet="ja eller nei",
        felt=lambda: forms.ChoiceField(
            choices=JA_NEI,
            widget=forms.RadioSelect(attrs={"class": "ds-input"}),
            required=not kan_mangle,
            error_messages={"required": _("Velg ja eller nei.")},
        ),
        les=lambda verdi: "ja" if verdi else "nei",
        skriv=lambda svar: svar == "ja",
        kan_mangle=kan_mangle,
    )


def flere(sti: str, enhet: str, valg: list[tuple[str, Any]], tilbake: Callable[[str], Any]) -> Verdifelt:
    return Verdifelt(
        sti=sti,
        enhet=enhet,
        felt=lambda: forms.MultipleChoiceField(
            choices=valg,
            widget=forms.CheckboxSelectMultiple(attrs={"class": "ds-input"}),
            error_messages={"required": _("Kryss av for minst én.")},
        ),
        les=lambda verdi: [str(ett) for ett in verdi],
        skriv=lambda svar: [tilbake(ett) for ett in svar],
    )
