"""Who pays: the state by the standard elements, the state by the supplement for class 6, and the kommune."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Self

from alis.domain.avtale.element import Element
from alis.domain.verdier import Belop


@dataclass(frozen=True, slots=True, kw_only=True)
class Andeler:
    """A share that is None is not known. Where all are known, they make up the cost."""

    stat: Belop | None
    klasse6: Belop | None
    kommune: Belop | None

    @classmethod
    def for_element(cls, element: Element, *, tilskudd: Belop | None, kommune: Belop | None) -> Self:
        """The grant stands under the column that its element belongs to."""
        null = Belop.null()
        if element is Element.SENTRALITETSTILLEGG:
            return cls(stat=null, klasse6=tilskudd, kommune=kommune)
        return cls(stat=tilskudd, klasse6=null, kommune=kommune)

    @classmethod
    def summen(cls, alle: Iterable[Self]) -> Self:
        """A sum is not known when a term is not."""
        rader = list(alle)
        return cls(
            stat=_sum(rad.stat for rad in rader),
            klasse6=_sum(rad.klasse6 for rad in rader),
            kommune=_sum(rad.kommune for rad in rader),
        )

    @property
    def er_kjent(self) -> bool:
        return None not in (self.stat, self.klasse6, self.kommune)


def _sum(ledd: Iterable[Belop | None]) -> Belop | None:
    summen = Belop.null()
    for ett in ledd:
        if ett is None:
            return None
        summen += ett
    return summen
