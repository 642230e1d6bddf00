"""What the doctor writes in a claim. None, or an empty text, is not yet written: a draft is kept as it stands."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from alis.domain.avtale import Element
from alis.domain.dokument import ren_tekst
from alis.domain.verdier import Belop
from alis.records.refusjon.models import Refusjonskrav

INGENTING = Belop.null()


@dataclass(frozen=True, kw_only=True)
class Refusjonsfelter:
    """`utgift` is what it cost, `fond_ii` what the fund covers, `timer` away from practice, `hva` what was done."""

    element: Element
    dag: date | None = None
    utgift: Belop | None = None
    fond_ii: Belop = INGENTING
    timer: Decimal | None = None
    hva: str = ""


def skriv_felter(krav: Refusjonskrav, felter: Refusjonsfelter) -> None:
    """Put them in the row; what is claimed follows from what it cost."""
    krav.element = felter.element
    krav.dag = felter.dag
    krav.utgift = felter.utgift.ore if felter.utgift is not None else None
    krav.fond_ii = felter.fond_ii.ore
    krav.belop = None if krav.utgift is None else krav.utgift - krav.fond_ii
    krav.timer = felter.timer if felter.element is Element.PRAKSISKOMPENSASJON else None
    krav.hva = ren_tekst(felter.hva)
