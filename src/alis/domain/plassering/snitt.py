"""How a vacancy is cut so that a plan of who serves in which months can be offered: no more than it takes."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from alis.domain.plassering.behov import MANEDER
from alis.domain.plassering.deling import Del, Tjeneste
from alis.domain.plassering.problem import LENGSTE_PLASS, Plass
from alis.domain.verdier import add_months

KORTEST = MANEDER // 2
"""Months of the shortest part of a service: nobody serves in a shorter piece."""


def varer_passe(lengde: int, maneder: int) -> bool:
    """A service, or a part of one, of `lengde` months can be offered a vacancy of so many."""
    return lengde <= maneder <= (MANEDER - 1 if lengde < MANEDER else LENGSTE_PLASS)


def finn_snitt(plasser: Iterable[Plass], tjenester: Iterable[Tjeneste]) -> Mapping[str, tuple[int, ...]]:
    """The months of each piece, first to last, of the vacancies that the plan cuts. Together they are the vacancy's months.

    What is left after a piece and is too short for anyone, is joined to it where its doctor can still have it.
    Vacancies of several equal places are not cut: what each of them is to be must be said first.
    """
    hos = {plass.id: plass for plass in plasser}
    brukt: dict[str, list[_Stykke]] = {}
    for tjeneste in tjenester:
        for en, neste in pairwise((*tjeneste, None)):
            if en is not None and en.plass in hos:
                videre = add_months(hos[neste.plass].fom, neste.fra) if neste else None
                brukt.setdefault(en.plass, []).append(_Stykke(en, videre))
    snitt = {
        plass_id: tuple(til - fra for fra, til in pairwise(sorted(set(_limits(hos[plass_id], stykker)))))
        for plass_id, stykker in brukt.items()
        if hos[plass_id].antall == 1
    }
    return {plass_id: lengder for plass_id, lengder in sorted(snitt.items()) if len(lengder) > 1}


@dataclass(frozen=True, slots=True)
class _Stykke:
    """`videre` is the day her next part begins elsewhere."""

    en: Del
    videre: date | None

    def kan_vare_til(self, plass: Plass, til: int) -> bool:
        return varer_passe(self.en.maneder, til - self.en.fra) and (
            self.videre is None or add_months(plass.fom, til) <= self.videre
        )


def _limits(plass: Plass, stykker: list[_Stykke]) -> Iterator[int]:
    yield from (0, plass.maneder)
    i_rekke = sorted(stykker, key=lambda stykke: stykke.en)
    if len(i_rekke) == 1 and i_rekke[0].en.fra == 0 and i_rekke[0].kan_vare_til(plass, plass.maneder):
        return
    for stykke, neste in pairwise((*i_rekke, None)):
        assert stykke is not None, "only the last one is followed by none"
        til = neste.en.fra if neste else plass.maneder
        for_kort = til - stykke.en.til < KORTEST
        yield stykke.en.fra
        yield til if for_kort and stykke.kan_vare_til(plass, til) else stykke.en.til
