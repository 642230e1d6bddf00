"""The words for the order of signing."""

from django.utils.translation import gettext_lazy as _

from alis.domain.avtale.signering import Rekkefolge

REKKEFOLGER = {
    Rekkefolge.FRI: _("Fri rekkefølge"),
    Rekkefolge.KOMMUNEN_FORST: _("Kommunen først"),
    Rekkefolge.KOMMUNEN_SIST: _("Den andre parten først, så kommunen"),
    Rekkefolge.TRINN: _("Én om gangen, i rekkefølgen under, og den andre parten til slutt"),
}
