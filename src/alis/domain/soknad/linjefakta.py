"""The facts of one ALIS that her line in the application is made from. Nothing of it is typed for the application."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction

from alis.domain.avtale import Element
from alis.domain.tilskudd import Avtalefakta, Tilskuddssak
from alis.domain.verdier import Belop

NULL = Belop.null()


@dataclass(frozen=True, slots=True, kw_only=True)
class Linjefakta:
    """`sak.kostnader` are the documented costs in the books. `usignert` is an agreement for the period that somebody has
    not signed. `oppgir_prosent` is whether the signed agreement's template has the percentage; None without one.

    `andre_kommuner` is the largest share of a full post, in per cent, that the doctor has elsewhere together with this
    kommune; None where she has none elsewhere. Amounts: `venter` is claimed and not decided, `egne_venter` the kommune's
    own costs that are not approved yet, `uten_bilag` approved without a receipt, `avtalt` agreed for the whole period.
    `tilrettelegging_avtalt` is whether the signed agreement says anything of facilitation, in words or as an amount.
    """

    sak: Tilskuddssak
    usignert: Avtalefakta | None = None
    oppgir_prosent: bool | None = None
    andre_kommuner: Fraction | None = None
    venter: Belop = NULL
    egne_venter: Belop = NULL
    uten_bilag: Belop = NULL
    tilrettelegging_avtalt: bool = False
    avtalt: Mapping[Element, Belop] = field(default_factory=dict)
