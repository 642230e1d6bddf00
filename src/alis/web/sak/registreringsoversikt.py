"""What has been answered, to look over before it is saved."""

from datetime import date
from decimal import Decimal
from typing import Any

from django.forms import BoundField, ChoiceField
from django.utils.translation import gettext as _

from alis.domain.parter import Driftsform, Stillingstype
from alis.web.felles.visning import dato_lang, prosent
from alis.web.sak.skjema.registrering import Registreringsskjema

Svarliste = list[tuple[str, str]]

BARE_NAR = {
    "vikariat_fom": ("type", Stillingstype.FASTLEGEVIKAR),
    "vikariat_tom": ("type", Stillingstype.FASTLEGEVIKAR),
    "fordeling": ("driftsform", Driftsform.ANNET),
}
"""Questions that only one answer to another question asks."""


def lag_oversikt(skjema: Registreringsskjema) -> list[tuple[str, Svarliste]]:
    """Part by part, the questions that were asked; the unanswered are said to be so."""
    return [
        (
            navn,
            [
                (str(felt.label), _svar(felt, skjema.cleaned_data[felt.name]))
                for felt in felter
                if _er_spurt(felt.name, skjema.cleaned_data)
            ],
        )
        for navn, felter in skjema.deler()
    ]


def _er_spurt(navn: str, svar: dict[str, Any]) -> bool:
    if navn not in BARE_NAR:
        return True
    annet, verdi = BARE_NAR[navn]
    return bool(svar[annet] == verdi)


def _svar(felt: BoundField, verdi: Any) -> str:
    if isinstance(felt.field, ChoiceField):
        return str(dict(felt.field.choices)[verdi])  # type: ignore[arg-type]
    if verdi in (None, ""):
        return _("Ikke oppgitt")
    if isinstance(verdi, date):
        return dato_lang(verdi)
    return prosent(verdi) if isinstance(verdi, Decimal) else str(verdi)
