"""Which day, and which two versions. Both are asked by GET, so that the answer has an address."""

from django import forms
from django.http import Http404
from django.utils.translation import gettext_lazy as _

from alis.web.felles.eksempeldag import I_FJOR, med_eksempel
from alis.web.felles.felter import Datofelt


class Dagskjema(forms.Form):
    dag = Datofelt(
        label=_("Dag"),
        help_text=med_eksempel(_("Skriv dag, måned og år, for eksempel {eksempel}."), om_ar=I_FJOR),
        error_messages={"required": _("Skriv dagen du vil vite om.")},
    )


def les_nummer(tekst: str | None) -> int | None:
    """The number that was asked for; None where none was. Raises `Http404` for what is no number of a version."""
    if tekst is None:
        return None
    if not (tekst.isascii() and tekst.isdigit() and len(tekst) <= 5):
        raise Http404
    return int(tekst)
