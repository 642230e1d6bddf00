"""What a set of rates is called on pages: its scheme, and when it begins."""

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from alis.services.sats import hent_satssett
from alis.web.felles.visning import dato_lang

ORDNINGSNAVN: dict[str, str | Promise] = {
    "nasjonal-alis": gettext_lazy("Nasjonal ALIS og veiledning"),
    "alis-avtale": gettext_lazy("ALIS-avtaler før 2022"),
}


def satssettnavn(navn: str) -> str:
    """`nasjonal-alis/2024-09` is «Nasjonal ALIS og veiledning fra 1. september 2024»."""
    ordning, _skille, _begynner = navn.partition("/")
    return _("%(ordning)s fra %(dag)s") % {
        "ordning": ORDNINGSNAVN[ordning],
        "dag": dato_lang(hent_satssett(navn).fom),
    }
