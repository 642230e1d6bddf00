"""The mini line of a row in a list: only agreement, hospital and today, on the axis that all rows share."""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from alis.domain.verdier import Periode
from alis.web.sak.tidslinje.akse import Akse
from alis.web.sak.tidslinje.form import Flate, Form, Strek, prosent


@dataclass(frozen=True, kw_only=True)
class Minibit:
    """`klasse` is the name of the shape in the style sheet: mini-avtale, mini-plan, mini-for, mini-sykehus."""

    periode: Periode
    klasse: str


@dataclass(frozen=True, kw_only=True)
class Minilinje:
    navn: str
    former: tuple[Form, ...]


def tegn_mini(*, biter: tuple[Minibit, ...], akse: Akse, idag: date, navn: str) -> Minilinje:
    """Draw the row's line; `navn` says the same in words."""
    bunn: list[Form] = [Strek(x1="0", x2="100%", y1="13", y2="13", klasse="mini-akse")]
    bunn += [_ar(akse.andel(skifte)) for skifte in akse.arsskifter if skifte != akse.start]
    flater = [_flate(bit, akse) for bit in biter if _pa_aksen(bit.periode, akse)]
    x = prosent(akse.andel(idag))
    return Minilinje(
        navn=navn, former=(*bunn, *flater, Strek(x1=x, x2=x, y1="1", y2="25", klasse="mini-idag"))
    )


def _ar(andel: Fraction) -> Strek:
    return Strek(x1=prosent(andel), x2=prosent(andel), y1="10", y2="16", klasse="mini-ar")


def _pa_aksen(periode: Periode, akse: Akse) -> bool:
    return periode.fom < akse.slutt and (periode.tom is None or periode.tom >= akse.start)


def _flate(bit: Minibit, akse: Akse) -> Flate:
    fra = akse.andel(bit.periode.fom)
    til = akse.etter(bit.periode.tom) if bit.periode.tom else Fraction(1)
    return Flate(x=prosent(fra), bredde=prosent(til - fra), y="7", hoyde="12", klasse=bit.klasse)
