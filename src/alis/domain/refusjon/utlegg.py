"""One thing that a doctor has laid out, or lost, for an activity on a day."""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from alis.domain.avtale import Element
from alis.domain.verdier import Belop

KAN_KREVES = (
    Element.LAERINGSAKTIVITETER,
    Element.PRAKSISKOMPENSASJON,
    Element.LAVERE_PRODUKTIVITET,
    Element.SENTRALITETSTILLEGG,
    Element.KOMMUNAL_FINANSIERING,
)
"""The most usual first. Supervision has its own list of sessions, and facilitation is the kommune's own work."""

MED_FOND_II = frozenset({Element.LAERINGSAKTIVITETER})
"""The elements whose costs the fund covers in part."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Utlegg:
    """`utgift` is what it cost, `fond_ii` what the fund has covered or will cover. `timer` away from practice, if any.

    `filer` are the hashes of what documents it, as the files were received.
    """

    element: Element
    dag: date
    utgift: Belop
    fond_ii: Belop
    timer: Fraction | None = None
    filer: frozenset[str] = frozenset()
