"""What the topics are called, on pages and on paper."""

from django.utils.translation import gettext_lazy as _

from alis.domain.veiledning.tema import Tema

TEMANAVN = {
    Tema.LAERINGSMAL: _("Læringsmål"),
    Tema.FAGLIGE_SPORSMAL: _("Faglige spørsmål"),
    Tema.KOMMUNIKASJON: _("Kommunikasjon"),
    Tema.SAMARBEID: _("Samarbeid"),
    Tema.LEGEROLLEN: _("Legerollen og etikk"),
    Tema.PRAKSISDRIFT: _("Drift av praksis"),
    Tema.UTDANNINGSPLAN: _("Utdanningsplan"),
    Tema.ANNET: _("Annet"),
}
