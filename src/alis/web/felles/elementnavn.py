"""What the elements of an agreement are called on pages."""

from django.utils.translation import gettext_lazy as _

from alis.domain.avtale import Element

ELEMENTNAVN = {
    Element.PRAKSISKOMPENSASJON: _("Praksiskompensasjon"),
    Element.LAERINGSAKTIVITETER: _("Læringsaktiviteter"),
    Element.LAVERE_PRODUKTIVITET: _("Lavere produktivitet"),
    Element.VEILEDNING: _("Veiledning"),
    Element.TILRETTELEGGING: _("Praktisk tilrettelegging"),
    Element.SENTRALITETSTILLEGG: _("Sentralitetstillegg"),
    Element.KOMMUNAL_FINANSIERING: _("Kommunal finansiering"),
}
