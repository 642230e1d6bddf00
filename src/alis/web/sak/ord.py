"""The words that the pages use for kinds of position, operation and leave."""

from django.utils.translation import gettext_lazy as _

from alis.domain.parter import Driftsform, Stillingstype
from alis.domain.utdanning import Fravarstype
from alis.web.felles.stillingsnavn import STILLINGSNAVN

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
