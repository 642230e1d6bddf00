"""How far a place is from what was wished for: in time, and in where it is (003 pkt. 5)."""

from dataclasses import dataclass

from alis.domain.plassering.brukbar import finn_onske
from alis.domain.plassering.problem import Kandidat, Plass
from alis.domain.verdier import add_months


@dataclass(frozen=True, slots=True, kw_only=True)
class Avvik:
    """`maneder` whole months and `dager` over them, from the wished start. `onske` counts from 0, None outside the wishes."""

    maneder: int
    dager: int
    er_senere: bool
    onske: int | None

    @property
    def i_tid(self) -> bool:
        return bool(self.maneder or self.dager)


def finn_avvik(kandidat: Kandidat, plass: Plass) -> Avvik:
    forste, siste = sorted((kandidat.onsket_fom, plass.fom))
    maneder = (siste.year - forste.year) * 12 + siste.month - forste.month
    if add_months(forste, maneder) > siste:
        maneder -= 1
    return Avvik(
        maneder=maneder,
        dager=(siste - add_months(forste, maneder)).days,
        er_senere=plass.fom > kandidat.onsket_fom,
        onske=finn_onske(kandidat, plass),
    )
