"""Which agreements of a round were chosen, and why one is skipped."""

from collections.abc import Collection
from uuid import UUID

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from alis.domain.avtale.malrunde import LENGSTE_GRUNN

ALLE = "alle"


class Hoppskjema(forms.Form):
    grunn = forms.CharField(
        label=_("Hvorfor skal avtalen stå som den er?"),
        help_text=_("Grunnen blir synlig for kommunen. Ikke skriv noe om helse eller private forhold."),
        max_length=LENGSTE_GRUNN,
        widget=forms.Textarea(attrs={"class": "ds-input", "rows": 3}),
        error_messages={"required": _("Skriv hvorfor avtalen skal stå som den er.")},
    )


def les_valgte(post: QueryDict, alle: Collection[UUID]) -> frozenset[UUID]:
    """The chosen ones among `alle`; all of them with the box for that. What is no id was not chosen."""
    if ALLE in post:
        return frozenset(alle)
    valgte = {_uuid(tekst) for tekst in post.getlist("avtale")}
    return frozenset(avtale_id for avtale_id in alle if avtale_id in valgte)


def les_laaser(post: QueryDict) -> dict[UUID, int]:
    """What was looked over: `sett` holds the agreement's id and the state its draft was in then."""
    laaser = {}
    for tekst in post.getlist("sett"):
        avtale, _skille, laas = tekst.partition(":")
        avtale_id = _uuid(avtale)
        if avtale_id and laas.isascii() and laas.isdigit() and len(laas) < 10:
            laaser[avtale_id] = int(laas)
    return laaser


def _uuid(tekst: str) -> UUID | None:
    try:
        return UUID(tekst)
    except ValueError:
        return None
