"""What is said before a last day is chosen, where a signed version has not begun."""

from django.utils.translation import gettext as _

from alis.domain.flyt import Avtalestatus
from alis.services.avtale.avtalebilde import Avtalebilde
from alis.services.opphor.forutse_opphor import levende_versjoner
from alis.services.utdanning.saksbilde import Versjonsbilde
from alis.web.felles.visning import dato_lang


def lag_forbehold(bilde: Avtalebilde) -> tuple[str, ...]:
    """One for each version that an early last day stops from ever beginning."""
    levende = levende_versjoner(bilde)
    return tuple(
        _alone(versjon) if versjon is levende[0] else _beside(versjon)
        for versjon in levende
        if versjon.status is Avtalestatus.SIGNERT
    )


def _alone(versjon: Versjonsbilde) -> str:
    return _(
        "Avtalen er signert og skal gjelde fra %(dag)s. Er siste dag før det, begynner den aldri å gjelde. "
        "Trekker legen seg, velger du at legen slutter i stillingen."
    ) % {"dag": dato_lang(versjon.gjelder_fra)}


def _beside(versjon: Versjonsbilde) -> str:
    return _(
        "Versjon %(nummer)s er signert og skal gjelde fra %(dag)s. Er siste dag før det, faller den bort. "
        "Er siste dag senere, er det den versjonen som slutter."
    ) % {"nummer": versjon.nummer, "dag": dato_lang(versjon.gjelder_fra)}
