"""The national template that a regional one must hold all of."""

from alis.domain.dokument import Mal
from alis.domain.parter import Organisasjonstype
from alis.records.mal.models import Malversjon
from alis.services.mal.finn_mal import nasjonal_mal


def nasjonalt_grunnlag(rad: Malversjon) -> Mal | None:
    """The one in force on the template's first day; None for Helsedirektoratet, which writes it."""
    if rad.serie.eier.type == Organisasjonstype.DIREKTORAT:
        return None
    return nasjonal_mal(rad.gjelder_fra)
