"""A surgery that the kommune has not registered yet."""

from django import forms
from django.utils.translation import gettext_lazy as _

from alis.web.felles.felter import tekstboks
from alis.web.sak.skjema.laas import Laastskjema


class Legesenterskjema(Laastskjema):
    navn = forms.CharField(
        label=_("Navnet på legesenteret"),
        help_text=_("Etterpå velger du det under opplysningene."),
        max_length=120,
        widget=tekstboks(),
        error_messages={"required": _("Skriv navnet på legesenteret.")},
    )
