"""Why the form begins with what it does: the wished day by the trust's lead time, and the months that are left of a service."""

from django.utils.translation import ngettext

from alis.services.plassering.hent_innmelding import Innmeldingsbilde
from alis.web.behov.regelrad import lag_regelrad
from alis.web.felles.visning import dato_lang


def hvorfor_dagen(bilde: Innmeldingsbilde) -> str:
    """Empty where the day is what the case says. It stays true when the day has been changed."""
    if bilde.i_forveien is None:
        return ""
    return ngettext(
        "%(foretak)s vil ha behovet meldt %(maneder)s måned før legen begynner, derfor foreslår vi %(dag)s.",
        "%(foretak)s vil ha behovet meldt %(maneder)s måneder før legen begynner, derfor foreslår vi %(dag)s.",
        bilde.i_forveien,
    ) % {
        "foretak": next(navn for pk, navn in bilde.foretak if pk == bilde.valgt),
        "maneder": bilde.i_forveien,
        "dag": dato_lang(bilde.forslag.onsket_fom),
    }


def hvorfor_resten(bilde: Innmeldingsbilde) -> str:
    """Empty where the need is of all six months."""
    return lag_regelrad(bilde.rest).tekst if bilde.rest else ""
