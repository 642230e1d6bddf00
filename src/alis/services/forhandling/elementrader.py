"""The rows about one element, and what they mean by the law of the bargaining."""

from collections.abc import Sequence
from dataclasses import dataclass

from alis.domain.avtale import Element
from alis.domain.avtale.avtaleutkast import Avtalepost
from alis.domain.avtale.forhandling import Elementforhandling
from alis.domain.avtale.forhandling import Forslag as Lovforslag
from alis.domain.avtale.part import Part
from alis.domain.flyt import Forslagstatus
from alis.domain.verdier import Belop
from alis.records.avtale.models import Avtaleversjon
from alis.records.forhandling.models import Forslag
from alis.services.felles import FinnesIkke


@dataclass(frozen=True, kw_only=True)
class Elementrader:
    """The proposals sent about the element, by number, locked; `stand` is the same in the law's terms."""

    stand: Elementforhandling
    rader: tuple[Forslag, ...]

    def nummer(self, nummer: int) -> Forslag:
        """Raises `FinnesIkke`."""
        rad = next((rad for rad in self.rader if rad.nummer == nummer), None)
        if rad is None:
            raise FinnesIkke("Forslag finnes ikke")
        return rad


def les_elementrader(versjon: Avtaleversjon, element: Element) -> Elementrader:
    """Lock and read. The version must be locked before."""
    rader = tuple(
        Forslag.objects.select_for_update(of=("self",), no_key=True)
        .filter(versjon=versjon, element=element, nummer__isnull=False)
        .order_by("nummer")
    )
    return Elementrader(stand=les_stand(element, rader), rader=rader)


def les_stand(element: Element, rader: Sequence[Forslag]) -> Elementforhandling:
    """`rader` have been sent, and stand in the order of their numbers."""
    return Elementforhandling(element=element, forslag=tuple(_by_the_law(rad) for rad in rader))


def les_post(rad: Forslag) -> Avtalepost:
    return Avtalepost(
        element=Element(rad.element),
        avtalt=rad.tekst,
        belop_per_ar=None if rad.belop_per_ar is None else Belop(rad.belop_per_ar),
    )


def _by_the_law(rad: Forslag) -> Lovforslag:
    assert rad.nummer is not None  # held by a constraint once it is sent
    return Lovforslag(
        nummer=rad.nummer, fra=Part(rad.fra), post=les_post(rad), status=Forslagstatus(rad.status)
    )
