"""One cost that the kommune has had, over some days."""

from dataclasses import dataclass

from alis.domain.avtale import Element
from alis.domain.verdier import Belop, Periode

KOMMUNENS = (
    Element.PRAKSISKOMPENSASJON,
    Element.LAERINGSAKTIVITETER,
    Element.LAVERE_PRODUKTIVITET,
    Element.TILRETTELEGGING,
    Element.SENTRALITETSTILLEGG,
)
"""The elements with state grant that the kommune itself can have costs under. Supervision has its own attest."""

LENGSTE_TEKST = 2000


@dataclass(frozen=True, slots=True, kw_only=True)
class Kostnadsfakta:
    """`dager` are those that the cost is for, and `antall_filer` what documents it."""

    element: Element
    dager: Periode
    belop: Belop
    antall_filer: int
