"""The words that the pages use for kinds of position, operation and leave."""

from django.utils.translation import gettext_lazy as _

from alis.domain.parter import Driftsform, Stillingstype
from alis.domain.utdanning import Fravarstype

STILLINGSNAVN = {
    Stillingstype.FASTLEGE: _("Fastlege"),
    Stillingstype.FASTLEGEVIKAR: _("Fastlegevikar"),
    Stillingstype.INTRODUKSJONSLEGE: _("Introduksjonslege"),
    Stillingstype.ANNET_KOMMUNALT_LEGEARBEID: _("Annet kommunalt legearbeid"),
}
STILLINGSNAVN_KORT = STILLINGSNAVN | {Stillingstype.ANNET_KOMMUNALT_LEGEARBEID: _("Kommunelege")}
DRIFTSFORMNAVN = {
    Driftsform.NAERINGSDRIVENDE: _("næringsdrivende"),
    Driftsform.ANSATT: _("ansatt"),
    Driftsform.ANNET: _("annen driftsform"),
}
FRAVARSNAVN = {
    Fravarstype.INSTITUSJONSTJENESTE: _("Institusjonstjeneste"),
    Fravarstype.PERMISJON: _("Permisjon"),
}
