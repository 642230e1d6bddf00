"""What the kinds of position are called on pages."""

from django.utils.translation import gettext_lazy as _

from alis.domain.parter import Stillingstype

STILLINGSNAVN = {
    Stillingstype.FASTLEGE: _("Fastlege"),
    Stillingstype.FASTLEGEVIKAR: _("Fastlegevikar"),
    Stillingstype.INTRODUKSJONSLEGE: _("Introduksjonslege"),
    Stillingstype.ANNET_KOMMUNALT_LEGEARBEID: _("Annet kommunalt legearbeid"),
}
