"""What the coordinator writes of a cost."""

from dataclasses import dataclass
from datetime import date

from alis.domain.avtale import Element
from alis.domain.dokument import ren_tekst
from alis.domain.verdier import Belop
from alis.records.egenkostnad.models import Egenkostnad


@dataclass(frozen=True, kw_only=True)
class Kostnadsfelter:
    """`hva` is what it was for: never why the doctor was away."""

    element: Element
    fom: date
    tom: date
    belop: Belop
    hva: str


def skriv_felter(kostnad: Egenkostnad, felter: Kostnadsfelter) -> None:
    kostnad.element = felter.element
    kostnad.fom, kostnad.tom = felter.fom, felter.tom
    kostnad.belop = felter.belop.ore
    kostnad.hva = ren_tekst(felter.hva)
