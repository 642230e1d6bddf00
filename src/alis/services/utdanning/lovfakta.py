"""The positions and absences of a case, as the law library knows them."""

from fractions import Fraction

from alis.domain.utdanning import Fravar, Stilling
from alis.domain.verdier import Periode
from alis.services.utdanning.saksbilde import Fravarsbilde, Stillingsbilde


def stilling_fra(bilde: Stillingsbilde) -> Stilling:
    return Stilling(
        type=bilde.type,
        prosent=Fraction(bilde.prosent),
        periode=Periode(bilde.fom, bilde.tom),
        vikariat_fom=bilde.vikariat_fom,
        vikariat_tom=bilde.vikariat_tom,
    )


def fravar_fra(bilde: Fravarsbilde) -> Fravar:
    return Fravar(
        type=bilde.type,
        periode=Periode(bilde.fom, bilde.tom),
        aktiviteter_fortsetter=bilde.aktiviteter_fortsetter,
    )
