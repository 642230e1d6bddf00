"""Put a position on a case, once it fits with the others held at the same time."""

from fractions import Fraction

from alis.domain.parter import Stillingstype
from alis.domain.utdanning import Stillingsandel, krev_hoyst_full_stilling
from alis.domain.verdier import Periode
from alis.records.utdanning.models import AlisSak, Stilling
from alis.services.utdanning.fakta import Stillingsfakta


class VikariatBareForVikar(Exception):
    """Only a fastlegevikar has a substitute contract (002 §2)."""


class UgyldigProsent(Exception):
    """A position is more than 0 and at most 100 per cent."""


def sett_stilling(*, sak: AlisSak, stilling: Stilling, fakta: Stillingsfakta) -> None:
    """Save the position. The case must be locked.

    Raises `UgyldigProsent`, `SnuddPeriode`, `VikariatBareForVikar` and `MerEnnFullStilling`.
    """
    _check(fakta)
    andre = Stilling.objects.filter(sak=sak).exclude(pk=stilling.pk)
    krev_hoyst_full_stilling([_share(fakta), *map(_share, andre)])
    stilling.sak = sak
    stilling.type = fakta.type
    stilling.prosent = fakta.prosent
    stilling.fom, stilling.tom = fakta.fom, fakta.tom
    stilling.vikariat_fom, stilling.vikariat_tom = fakta.vikariat_fom, fakta.vikariat_tom
    stilling.save()


def _check(fakta: Stillingsfakta) -> None:
    if not 0 < fakta.prosent <= 100:
        raise UgyldigProsent
    har_vikariat = fakta.vikariat_fom is not None or fakta.vikariat_tom is not None
    if har_vikariat and fakta.type is not Stillingstype.FASTLEGEVIKAR:
        raise VikariatBareForVikar
    if fakta.vikariat_fom is not None:
        Periode(fakta.vikariat_fom, fakta.vikariat_tom)


def _share(stilling: Stillingsfakta | Stilling) -> Stillingsandel:
    return Stillingsandel(prosent=Fraction(stilling.prosent), periode=Periode(stilling.fom, stilling.tom))
